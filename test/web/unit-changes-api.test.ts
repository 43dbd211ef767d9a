import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())
const { app, organisation, keyOf } = await createTestWeb(database)
const officer = await keyOf('officer')
const effectiveOn = '2025-07-01'

const add = async (name: string) => (await organisation.createUnit(SYSTEM, { name })).id
const press = (path: string, payload: object, headers: Record<string, string> = officer) =>
  app.inject({ method: 'POST', url: `/api/v1/branches/${path}`, headers, payload })

test('a merge by a key tells the story, is found under mergedIntoId, and can be taken back', async () => {
  const [one, two] = [await add('Đoàn xã Bình Thành'), await add('Đoàn xã Tân Bình')]

  const merged = await press(`${one}/merge`, { into: { id: two }, effectiveOn })
  const shown = await app.inject({ url: `/api/v1/branches/${one}`, headers: officer })
  const undone = await press(`${one}/undo`, { kind: 'ending' })

  expect(merged.json().becameTo).toEqual([{ id: two, name: 'Đoàn xã Tân Bình', kind: 'merge', effectiveOn }])
  expect(shown.json()).toMatchObject({ mergedIntoId: two, validTo: '2025-06-30' })
  expect(undone.json().becameTo).toEqual([])
})

test('a repeated split with its key makes its parts once', async () => {
  const id = await add('Đoàn phường Bùi Hữu Nghĩa')
  const headers = { ...officer, 'idempotency-key': 'split-1' }
  const body = { into: [{ name: 'Phần Bắc' }, { name: 'Phần Nam' }], effectiveOn }

  const [first, again] = [
    await press(`${id}/split`, body, headers),
    await press(`${id}/split`, body, headers),
  ]

  expect([first.statusCode, again.json()]).toEqual([200, first.json()])
  expect(first.json().becameTo).toHaveLength(2)
})

test('mergedIntoId by PATCH writes lineage, from the day after the last one; null takes it back', async () => {
  const [one, two] = [await add('Đoàn xã Phương Phú'), await add('Đoàn xã Phương Bình')]
  const patch = (payload: object) =>
    app.inject({ method: 'PATCH', url: `/api/v1/branches/${one}`, headers: officer, payload })

  await patch({ mergedIntoId: two, validTo: '2025-06-30' })
  const story = await app.inject({ url: `/api/v1/branches/${two}/story`, headers: officer })
  const back = await patch({ mergedIntoId: null })

  expect(story.json().cameFrom).toMatchObject([{ id: one, kind: 'merge', effectiveOn }])
  expect(back.json().mergedIntoId).toBeNull()
})

test('what is wrong is named by its field', async () => {
  const id = await add('Đoàn xã Sai')

  const ahead = await press(`${id}/dissolve`, { effectiveOn: '2099-01-01' })
  const nobody = await press(`${id}/merge`, { into: { id: 'nobody' }, effectiveOn })

  expect(ahead.json()).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'effectiveOn' }] })
  expect(nobody.json().code).toBe('UNIT_NOT_FOUND')
})
