import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { joinEvents, keepEventsApart, splitEvent } from '../../../src/activity/events/join-events.ts'
import { listEvents } from '../../../src/activity/events/list-events.ts'
import type { Sighting } from '../../../src/activity/page-post.ts'
import { upsertPagePosts } from '../../../src/activity/page-post-store.ts'
import { type PagePostId, pagePostId, type UnitId, unitId } from '../../../src/kernel/ids.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createFakeClock } from '../../support/fake-clock.ts'
import { createCountingIds } from '../../support/test-organisation.ts'
import { OFFICER, REVIEWER } from '../../support/world.ts'

const NEWS = 'Đoàn xã và Đoàn trường cùng ra quân làm sạch 2 km bờ kênh Mười, trồng 300 cây bông trang.'
const NOVEMBER = { from: { year: 2026, month: 11, day: 1 }, to: { year: 2026, month: 12, day: 1 } }

let database: TestDatabase
let deps: Parameters<typeof joinEvents>[0] & { timeZone: string }

beforeAll(async () => {
  database = await createTestDatabase()
  const clock = createFakeClock()
  deps = { db: database.db, clock, ids: createCountingIds('event'), timeZone: 'Asia/Ho_Chi_Minh' }
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['eventVerdicts', 'pagePosts'] as const) await database.db.deleteFrom(table).execute()
})

let made = 0

async function addUnit(name: string): Promise<UnitId> {
  const id = unitId(`unit-${++made}`)
  const none = { shortName: null, parentId: null, block: null, validFrom: null, validTo: null }
  const row = { ...none, id, name, level: 'co_so', targetPostsPerMonth: null, createdAt: new Date() }
  await database.db.insertInto('units').values(row).execute()
  return id
}

async function show(day: string, message = NEWS): Promise<PagePostId> {
  const address = `https://www.facebook.com/a/posts/${++made}00000`
  const making = { newId: () => pagePostId(`post-${made}`), now: new Date() }
  const sighting: Sighting = {
    unitId: await addUnit(`Đoàn xã ${made}`),
    pageId: null,
    source: 'link',
    networkPostId: null,
    address,
    postId: null,
    genre: 'news',
    pillar: null,
    message,
    isVerified: false,
    createdBy: 'test',
    postedAt: new Date(`${day}T02:00:00Z`),
  }
  const [row] = await database.db.transaction().execute(trx => upsertPagePosts(trx, [sighting], making))
  return row?.id ?? pagePostId('')
}

const offered = async () =>
  (await listEvents(deps)(REVIEWER, NOVEMBER)).likely.map(({ posts }) => posts.map(({ id }) => id))
const eventOf = async (id: PagePostId) =>
  (await database.db.selectFrom('pagePosts').select('eventId').where('id', '=', id).executeTakeFirst())
    ?.eventId

test('what commune and school told of one event is offered, joined, and offered no more', async () => {
  const [one, other] = [await show('2026-11-10'), await show('2026-11-11')]
  await show('2026-11-10', 'Chi đoàn Quân sự tổ chức hội thao chào mừng ngày truyền thống.')
  expect(await offered()).toEqual([[one, other]])

  const event = await joinEvents(deps)(OFFICER, [one, other])

  expect([await eventOf(one), await eventOf(other)]).toEqual([event, event])
  expect(await offered()).toEqual([])
})

test('joining again changes nothing, joining a third takes the whole event along', async () => {
  const [a, b, c] = [await show('2026-11-10'), await show('2026-11-10'), await show('2026-11-12')]
  const event = await joinEvents(deps)(OFFICER, [a, b])
  expect(await joinEvents(deps)(OFFICER, [b, a])).toBe(event)

  const wider = await joinEvents(deps)(OFFICER, [c, a])

  expect(await Promise.all([a, b, c].map(eventOf))).toEqual([wider, wider, wider])
})

test('a page post that was taken out counts for itself, and is not offered for the same event again', async () => {
  const [a, b, c] = [await show('2026-11-10'), await show('2026-11-10'), await show('2026-11-12')]
  const event = await joinEvents(deps)(OFFICER, [a, b, c])

  await splitEvent(deps)(OFFICER, c)
  await splitEvent(deps)(OFFICER, c)

  expect(await Promise.all([a, b, c].map(eventOf))).toEqual([event, event, null])
  expect(await offered()).toEqual([])
})

test('of two, taking one out leaves no event behind; joining them again is possible', async () => {
  const [a, b] = [await show('2026-11-10'), await show('2026-11-10')]
  await joinEvents(deps)(OFFICER, [a, b])

  await splitEvent(deps)(OFFICER, a)
  expect(await Promise.all([a, b].map(eventOf))).toEqual([null, null])

  const event = await joinEvents(deps)(OFFICER, [a, b])
  expect(await Promise.all([a, b].map(eventOf))).toEqual([event, event])
})

test('those kept apart are not offered again, and two who decide at once make one event', async () => {
  const [a, b] = [await show('2026-11-10'), await show('2026-11-10')]
  await keepEventsApart(deps)(OFFICER, [a, b])
  await keepEventsApart(deps)(OFFICER, [b, a])
  expect(await offered()).toEqual([])

  const events = await Promise.all([joinEvents(deps)(OFFICER, [a, b]), joinEvents(deps)(OFFICER, [b, a])])

  expect(new Set(events).size).toBe(1)
  expect(await eventOf(a)).toBe(events[0])
})

test.each([
  ['one alone', (a: PagePostId) => [a, a], 'INVALID_INPUT'],
  ['one that is not there', (a: PagePostId) => [a, pagePostId('none')], 'PAGE_POST_NOT_FOUND'],
])('joining %s is refused and changes nothing', async (_, idsOf, code) => {
  const a = await show('2026-11-10')

  await expect(joinEvents(deps)(OFFICER, idsOf(a))).rejects.toMatchObject({ code })
  expect(await eventOf(a)).toBeNull()
})

test('a reviewer sees what is offered and joins nothing', async () => {
  const [a, b] = [await show('2026-11-10'), await show('2026-11-10')]

  expect(await offered()).toHaveLength(1)
  await expect(joinEvents(deps)(REVIEWER, [a, b])).rejects.toMatchObject({ code: 'NOT_ALLOWED' })
})
