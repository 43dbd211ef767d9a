import { afterAll, expect, test } from 'vitest'
import { createTestDatabase } from '../support/database.ts'
import { createTestWeb } from '../support/test-web.ts'

const database = await createTestDatabase()
const { app, keyOf, db } = await createTestWeb(database)
const officer = await keyOf('officer')
afterAll(async () => {
  await app.close()
  await database[Symbol.asyncDispose]()
})

interface Call {
  readonly method?: 'POST' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  readonly payload?: object
}
const ask = async (call: Call) => {
  const answer = await app.inject({ headers: officer, ...call })
  return { status: answer.statusCode, body: answer.json() }
}
const list = (query: string) => ask({ url: `/api/v1/occasions?${query}` })

interface Item {
  readonly id: string
  readonly name: string
  readonly date: string
}

test('occasions are told with both dates, `from` included and `to` not', async () => {
  const { body } = await list('from=2027-04-16&to=2027-04-30')

  expect(body).toMatchObject({ items: [{ id: 'gio-to-hung-vuong' }], nextCursor: null })
  expect(body.items[0]).toMatchObject({
    name: 'Giỗ Tổ Hùng Vương',
    date: '2027-04-16',
    lunarDate: '10/3',
    templateId: 'gio-to-hung-vuong',
    publishAt: '2027-04-15T23:00:00.000Z',
    decision: 'suggested',
    post: null,
  })
})

test('a solar one has no lunar date, and one without a template none of it', async () => {
  const { body } = await list('from=2027-04-30&to=2027-05-01')

  expect(body.items[0]).toMatchObject({ date: '2027-04-30', anniversary: 52 })
  expect(body.items[0]).not.toHaveProperty('lunarDate')
  expect(body.items[0]).not.toHaveProperty('templateId')
})

test('eighteen months from today are shown unless told otherwise, page by page', async () => {
  const first = await list('limit=10')
  const rest = await list(`limit=200&cursor=${first.body.nextCursor}`)

  const dates = [...first.body.items, ...rest.body.items].map((item: Item) => item.date)
  expect(dates[0]).toBe('2026-11-24')
  expect(dates.at(-1)).toBe('2028-05-19')
  expect(dates).toEqual(dates.toSorted())
  expect(new Set(dates).size).toBeGreaterThan(35)
})

test.each([
  ['from=2027-02-30', 'from'],
  ['to=16/04/2027', 'to'],
  ['from=1800-01-01', 'from'],
  ['cursor=xxx', 'cursor'],
  ['form=2027-01-01', 'form'],
])('?%s is refused with its field', async (query, path) => {
  expect(await list(query)).toMatchObject({ status: 400, body: { errors: [{ path }] } })
})

const FOUNDING = { name: 'Ngày thành lập xã', calendar: 'solar', day: 1, month: 7, baseYear: 2025 }

test('one’s own occasion is added once, changed and removed', async () => {
  const headers = { ...officer, 'idempotency-key': 'founding-day' }
  const add = () => ask({ method: 'POST', url: '/api/v1/occasions', headers, payload: FOUNDING })
  const added = await add()
  const again = await add()
  const url = `/api/v1/occasions/${added.body.id}`

  const changed = await ask({ method: 'PATCH', url, payload: { month: 8 } })
  const listed = await list('from=2027-08-01&to=2027-08-02')
  const removed = await ask({ method: 'DELETE', url })

  expect([added.status, again.body]).toEqual([201, added.body])
  expect(changed.body).toMatchObject({ name: 'Ngày thành lập xã', day: 1, month: 8, localTime: '06:30' })
  expect(listed.body.items[0]).toMatchObject({ isOwn: true, anniversary: 2, date: '2027-08-01' })
  expect(removed.status).toBe(200)
  expect((await list('from=2027-08-01&to=2027-08-02')).body.items).toEqual([])
})

test('a day that does not exist is refused with its field', async () => {
  const payload = { ...FOUNDING, calendar: 'lunar', day: 31 }

  const added = await ask({ method: 'POST', url: '/api/v1/occasions', payload })

  expect(added).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT', errors: [{ path: 'day' }] } })
})

test('a built-in occasion cannot be changed or removed', async () => {
  const url = '/api/v1/occasions/trung-thu'

  expect(await ask({ method: 'PATCH', url, payload: { day: 16 } })).toMatchObject({
    status: 409,
    body: { code: 'OCCASION_BUILT_IN' },
  })
  expect((await ask({ method: 'DELETE', url })).status).toBe(409)
})

test('without a Page an occasion cannot be confirmed, but dismissed and reopened', async () => {
  const decide = (verb: string) => ask({ method: 'POST', url: `/api/v1/occasions/trung-thu/2027/${verb}` })

  expect(await decide('confirm')).toMatchObject({ status: 409, body: { code: 'NO_PAGE_FOR_POSTS' } })
  expect(await decide('dismiss')).toMatchObject({
    status: 200,
    body: { decision: 'dismissed', postId: null },
  })
  expect((await list('from=2027-09-15&to=2027-09-16')).body.items[0].decision).toBe('dismissed')
  expect((await decide('reopen')).body).toMatchObject({ decision: 'suggested' })
  expect(await db.selectFrom('posts').select('id').execute()).toEqual([])
})

test('an occasion nobody knows is not found', async () => {
  const confirm = await ask({ method: 'POST', url: '/api/v1/occasions/trung-thu/9999/confirm' })

  expect(confirm).toMatchObject({ status: 404, body: { code: 'OCCASION_NOT_FOUND' } })
})
