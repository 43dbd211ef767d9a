import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, organisation } = await createTestWeb(database)
const viewer = await keyOf('viewer')
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

const check = (payload: object) =>
  app.inject({ method: 'POST', url: '/api/v1/text/check', headers: viewer, payload })

test('a viewer has a text checked: what, where, why, and what to put there', async () => {
  const text = 'Đoàn viên chia sẽ kinh nghiệm./.'

  const answer = await check({ text })

  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toEqual({
    items: [
      {
        code: 'misspelling',
        start: 10,
        end: 17,
        detail: '“chia sẽ” viết đúng là “chia sẻ”.',
        fix: 'chia sẻ',
      },
      { code: 'official-ending', start: 29, end: 32, detail: expect.stringContaining('./.'), fix: '.' },
    ],
  })
})

test('what the law is about is marked, and a text without faults has no items', async () => {
  const named = await check({ text: 'Trao quà cho em Nguyễn Thị Lan, lớp 5A.' })
  const fine = await check({ text: 'Đoàn xã Tân Bình ra quân.' })

  expect(named.json().items).toMatchObject([{ code: 'child-private', isLaw: true }])
  expect(fine.json()).toEqual({ items: [] })
})

test('the sender’s name is checked when one is given, and must be known', async () => {
  const unit = await organisation.createUnit(SYSTEM, { name: 'Đoàn thị trấn Búng Tàu', level: 'co_so' })
  const text = 'Đoàn thị trấn Vũng Tàu ra quân.'

  const known = await check({ text, branchId: unit.id })
  const unknown = await check({ text, branchId: 'nobody' })

  expect(known.json().items).toContainEqual(
    expect.objectContaining({ code: 'lookalike-name', fix: 'Búng Tàu' }),
  )
  expect(unknown.statusCode).toBe(400)
  expect(unknown.json().errors).toMatchObject([{ path: 'branchId' }])
})

test('a body without a text is refused by name', async () => {
  const answer = await check({})

  expect(answer.statusCode).toBe(400)
  expect(answer.json().errors).toMatchObject([{ path: 'text' }])
})
