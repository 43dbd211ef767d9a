import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, organisation, clock } = await createTestWeb(database)
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})
clock.set(new Date('2026-11-22T02:00:00Z'))
const reviewer = await keyOf('reviewer')
const viewer = await keyOf('viewer')
await organisation.createUnit(
  { kind: 'system', id: 'system', name: 'test', role: 'admin' },
  { name: 'Đoàn xã Hòa An', level: 'co_so' },
)

const get = (url: string, headers: Record<string, string> = viewer) =>
  app.inject({ url: `/api/v1/reports/${url}`, headers })
const post = (url: string, payload?: object, headers: Record<string, string> = reviewer) =>
  app.inject({ method: 'POST', url: `/api/v1/reports/${url}`, headers, ...(payload && { payload }) })

test('a month that runs is open, and tells the same figures as activity', async () => {
  const answer = await get('2026-11')

  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({
    month: '2026-11',
    state: 'open',
    version: null,
    frozenAt: null,
    frozenBy: null,
    conclusions: '',
    results: [],
    difficulties: [],
    items: [{ branchName: 'Đoàn xã Hòa An', posts: 0, events: 0, countable: true }],
  })
  const activity = await app.inject({
    url: '/api/v1/activity?from=2026-11-01&to=2026-12-01&bucket=week',
    headers: viewer,
  })
  expect(answer.json().items).toEqual(activity.json().items)
})

test('freezing waits for the end of the month', async () => {
  const answer = await post('2026-11/freeze')

  expect(answer.statusCode).toBe(409)
  expect(answer.json()).toMatchObject({ code: 'MONTH_NOT_OVER' })
})

test('a month is frozen once, and corrected by a second version', async () => {
  const frozen = await post('2026-10/freeze', { conclusions: 'Khen Hòa An' })
  expect(frozen.statusCode).toBe(200)
  expect(frozen.json()).toMatchObject({ state: 'frozen', version: 1, frozenBy: 'Khóa reviewer' })
  expect((await post('2026-10/freeze')).json()).toEqual(frozen.json())
  expect((await post('2026-10/freeze', { conclusions: 'Khác' })).statusCode).toBe(409)

  const amended = await post('2026-10/amend', { reason: 'Đếm sót' })

  expect(amended.statusCode).toBe(201)
  expect(amended.json()).toMatchObject({ version: 2, reason: 'Đếm sót', conclusions: 'Khen Hòa An' })
  expect((await get('2026-10?version=1')).json()).toMatchObject({ version: 1, reason: null })
  expect((await get('2026-10?version=3')).json()).toMatchObject({ code: 'BRIEFING_VERSION_UNKNOWN' })
})

test('conclusions are saved until then, never over somebody else’s', async () => {
  const save = (conclusions: string, version: number) =>
    app.inject({
      method: 'PUT',
      url: '/api/v1/reports/2026-09/conclusions',
      headers: reviewer,
      payload: { conclusions, version },
    })
  expect((await save('Một', 0)).json()).toMatchObject({ conclusions: 'Một', conclusionsVersion: 1 })

  const stale = await save('Hai', 0)

  expect(stale.statusCode).toBe(409)
  expect(stale.json()).toMatchObject({ code: 'BRIEFING_CHANGED', current: { version: 1, words: 'Một' } })
})

test.each([
  ['xlsx', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['docx', 'PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['csv', '\uFEFFĐơn vị,', 'text/csv; charset=utf-8'],
  ['pdf', '%PDF', 'application/pdf'],
])('a month and any days are given as .%s', async (format, start, type) => {
  const files = [
    await get(`2026-10.${format}`),
    await get(`2026-10.${format}?version=1`),
    await get(`range.${format}?from=2026-01-01&to=2027-01-01`),
  ]

  for (const file of files) {
    expect(file.statusCode).toBe(200)
    expect(file.headers['content-type']).toBe(type)
    expect(file.rawPayload.subarray(0, 16).toString()).toMatch(new RegExp(`^${start}`))
  }
})

test.each(['2026-13', '2026-1', 'abc', '2026-10.exe', 'range', 'range?from=2026-02-30&to=2026-03-01'])(
  '%s is refused',
  async url => {
    expect((await get(url)).statusCode).toBeOneOf([400, 404])
  },
)

test('days that end before they begin are refused', async () => {
  const answer = await get('range?from=2026-03-01&to=2026-02-01')

  expect(answer.statusCode).toBe(400)
  expect(answer.json()).toMatchObject({ code: 'INVALID_INPUT', errors: [{ path: 'to' }] })
})
