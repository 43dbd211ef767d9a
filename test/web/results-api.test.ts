import { afterAll, expect, test } from 'vitest'
import { someResult } from '../support/briefing-world.ts'
import { createTestDatabase } from '../support/database.ts'
import { SYSTEM } from '../support/test-organisation.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, organisation, briefing } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

await briefing.supplyIndicators()
const { id: branchId } = await organisation.createUnit(SYSTEM, { name: 'Đoàn xã Hòa An' })
const [officer, reviewer, viewer] = [await keyOf('officer'), await keyOf('reviewer'), await keyOf('viewer')]
const { unitIds: _, ...some } = someResult(branchId)
const HOUSE = { ...some, branchIds: [branchId] }

const post = (url: string, payload: object, headers: Record<string, string> = officer) =>
  app.inject({ method: 'POST', url: `/api/v1${url}`, headers, payload })
const get = async (url: string) => (await app.inject({ url: `/api/v1${url}`, headers: viewer })).json()

test('a result is entered, approved, summed, and its list is what the sum counts', async () => {
  const made = await post('/results', HOUSE)
  const approved = await post(`/results/${made.json().id}/approve`, {}, reviewer)
  const { items, text } = await get('/results/totals?from=2026-01-01&to=2027-01-01')
  const list = await get('/results?from=2026-01-01&to=2027-01-01&indicatorId=nha-nhan-ai&state=approved')

  expect([made.statusCode, approved.json().state]).toEqual([201, 'approved'])
  const houses = items.find((item: { indicator: { id: string } }) => item.indicator.id === 'nha-nhan-ai')
  expect(houses).toMatchObject({ amount: 1, qualifier: 'exact', entryCount: 1 })
  expect(list.items.map(({ id }: { id: string }) => id)).toEqual([made.json().id])
  expect(text.paper).toBe('Năm 2026, các cơ sở Đoàn đã thực hiện: 01 căn nhà nhân ái./.')
})

test('the same request under one key makes one result', async () => {
  const headers = { ...officer, 'idempotency-key': 'house-7' }

  const [first, second] = [
    await post('/results', { ...HOUSE, fromOn: '2025-03-01', toOn: '2025-03-01' }, headers),
    await post('/results', { ...HOUSE, fromOn: '2025-03-01', toOn: '2025-03-01' }, headers),
  ]

  expect(second.json()).toEqual(first.json())
  expect((await get('/results?from=2025-03-01&to=2025-03-02')).items).toHaveLength(1)
})

test('a correction, a merge and a withdrawal answer with the result that counts', async () => {
  const [a, b] = [(await post('/results', HOUSE)).json().id, (await post('/results', HOUSE)).json().id]

  const merged = await post(`/results/${a}/merge`, { otherId: b })
  const replaced = await post(`/results/${a}/replace`, { ...HOUSE, amount: 2 })
  const withdrawn = await post(`/results/${replaced.json().id}/withdraw`, {})

  expect(merged.json().id).toBe(a)
  expect(replaced.json()).toMatchObject({ amount: 2, replacesId: a, state: 'entered' })
  expect(withdrawn.json().state).toBe('withdrawn')
})

test('what is wrong is told at its field', async () => {
  const wrong = await post('/results', { ...HOUSE, amount: -1, branchIds: ['nobody'] })

  expect(wrong.statusCode).toBe(400)
  expect(wrong.json().errors.map(({ path }: { path: string }) => path)).toEqual(['amount', 'branchIds'])
})

test('indicators are added, listed and archived', async () => {
  const { id } = (await post('/indicators', { name: 'Đường hoa', unitWord: 'km', kind: 'count' })).json()
  const url = `/api/v1/indicators/${id}`

  const archived = await app.inject({ method: 'PATCH', url, headers: officer, payload: { isArchived: true } })

  expect(archived.json()).toMatchObject({ name: 'Đường hoa', archivedAt: expect.any(String) })
  expect((await get('/indicators')).items).toHaveLength(9)
})

test('a difficulty is raised, decided, added to, closed and reopened', async () => {
  const wish = { branchId, cause: 'equipment', words: 'Chưa có máy ảnh', sinceOn: '2026-10-01' }
  const { id } = (await post('/difficulties', wish, reviewer)).json()
  const decision = { decision: 'Cho mượn', seat: 'Ban Thường vụ', dueOn: '2026-11-30' }

  const decided = await post(`/difficulties/${id}/decide`, decision, reviewer)
  await post(`/difficulties/${id}/notes`, { words: 'Đã giao máy' }, reviewer)
  await post(`/difficulties/${id}/close`, { outcome: 'done', words: '' }, reviewer)
  const reopened = await post(`/difficulties/${id}/reopen`, {}, reviewer)

  expect(decided.json()).toMatchObject({ ...decision, state: 'decided' })
  expect(reopened.json().notes.map(({ deed }: { deed: string }) => deed)).toEqual([
    ...['raised', 'decided', 'noted', 'done', 'reopened'],
  ])
  expect((await get(`/difficulties?branchId=${branchId}&state=decided`)).items).toHaveLength(1)
})
