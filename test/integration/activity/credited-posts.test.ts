import { afterAll, beforeEach, expect, test } from 'vitest'
import type { ActivityWish } from '../../../src/activity/index.ts'
import type { Sighting } from '../../../src/activity/page-post.ts'
import { savePagePost, upsertPagePosts } from '../../../src/activity/page-post-store.ts'
import { type PagePostId, pagePostId, type UnitId } from '../../../src/kernel/ids.ts'
import { type ActivityWorld, createActivityWorld } from '../../support/activity-world.ts'
import { createTestDatabase } from '../../support/database.ts'
import { OFFICER } from '../../support/world.ts'

const NOVEMBER = { from: { year: 2026, month: 11, day: 1 }, to: { year: 2026, month: 12, day: 1 } }
const FIGURES: ActivityWish = { ...NOVEMBER, bucket: 'month', basis: 'then' }
const NEWS = 'Đoàn xã và Đoàn trường cùng ra quân làm sạch 2 km bờ kênh Mười, trồng 300 cây bông trang.'

const database = await createTestDatabase()
afterAll(() => database[Symbol.asyncDispose]())

let world: ActivityWorld
let commune: UnitId
let school: UnitId
let made = 0
beforeEach(async () => {
  for (const table of ['eventVerdicts', 'pagePosts', 'units'] as const)
    await database.db.deleteFrom(table).execute()
  world = createActivityWorld(database.db)
  commune = await world.addUnit('Đoàn xã Tân Bình')
  school = await world.addUnit('Đoàn trường Cây Dương')
})

/** Tells of what the network knows by an id, for a branch. */
async function tell(unitId: UnitId, networkPostId: string, more: Partial<Sighting> = {}) {
  const sighting: Sighting = {
    ...{ unitId, networkPostId, pageId: null, source: 'ours', address: null, postId: null },
    ...{ genre: 'news', pillar: null, message: NEWS, isVerified: true, createdBy: 'test' },
    postedAt: new Date('2026-11-10T02:00:00Z'),
    ...more,
  }
  const making = { newId: () => pagePostId(`credited-${++made}`), now: world.clock.now() }
  const [row] = await database.db.transaction().execute(trx => upsertPagePosts(trx, [sighting], making))
  return row?.id ?? expect.fail('no row')
}

const totals = async () => (await world.activity.readFigures(OFFICER, FIGURES)).totals
const eventsOf = async (...ids: PagePostId[]) => {
  const rows = await database.db.selectFrom('pagePosts').select(['id', 'eventId']).execute()
  return ids.map(id => rows.find(row => row.id === id)?.eventId ?? null)
}

test('one post credited to two branches is one event, and not offered for joining', async () => {
  await tell(commune, '1_200000')
  await tell(school, '1_200000')

  expect(await totals()).toMatchObject({ posts: 1, events: 1 })
  expect((await world.activity.listEvents(OFFICER, NOVEMBER)).likely).toEqual([])
})

test('joined for one of its branches, it is one event for all of them, also for who is credited later', async () => {
  const third = await world.addUnit('Đoàn xã Hòa An')
  const [own, other] = [await tell(commune, '1_200000'), await tell(school, '1_200000')]
  const alike = await tell(third, '2_300000')

  const event = await world.activity.joinEvents(OFFICER, [other, alike])
  const late = await tell(third, '1_200000')

  expect(await eventsOf(own, other, alike, late)).toEqual([event, event, event, event])
  expect(await totals()).toMatchObject({ posts: 2, events: 1 })
})

test('taken out of its event for one branch, it is out of it for all', async () => {
  const [own, other] = [await tell(commune, '1_200000'), await tell(school, '1_200000')]
  const alike = await tell(commune, '2_300000')
  await world.activity.joinEvents(OFFICER, [own, alike])

  await world.activity.splitEvent(OFFICER, other)

  expect(await eventsOf(own, other, alike)).toEqual([null, null, null])
  expect(await totals()).toMatchObject({ posts: 2, events: 2 })
  expect((await world.activity.listEvents(OFFICER, NOVEMBER)).likely).toEqual([])
})

test('a page post that was removed while its event was joined further comes back to it', async () => {
  const [one, other] = [await tell(commune, '1_200000'), await tell(school, '2_300000')]
  await world.activity.joinEvents(OFFICER, [one, other])
  const save = (removedAt: Date | null) =>
    database.db.transaction().execute(trx => savePagePost(trx, one, { removedAt }))

  await save(world.clock.now())
  const event = await world.activity.joinEvents(OFFICER, [other, await tell(school, '3_400000')])
  await save(null)

  expect(await eventsOf(one)).toEqual([event])
})

test('what people decided of a page post stays when it turns out to be another one', async () => {
  const link = { source: 'link', isVerified: false, networkPostId: null } as const
  const pasted = await tell(commune, '', { ...link, address: 'https://www.facebook.com/a/posts/200000' })
  const event = await world.activity.joinEvents(OFFICER, [pasted, await tell(school, '2_300000')])
  const decided = { excludedAt: world.clock.now(), excludedReason: 'Bài của năm trước' }
  await database.db.transaction().execute(trx => savePagePost(trx, pasted, decided))
  const photo = await tell(commune, '1_500000', { source: 'automatic' })

  await tell(commune, '1_500000', { source: 'automatic', knownBy: ['200000'] })

  const [kept] = await database.db.selectFrom('pagePosts').selectAll().where('id', '=', photo).execute()
  expect(kept).toMatchObject({ eventId: event, excludedReason: 'Bài của năm trước', sameAsId: null })
})

test('a link that counts for two is one still once the Page of one of them tells its id', async () => {
  const link = { source: 'link', isVerified: false, networkPostId: null } as const
  const address = 'https://www.facebook.com/a/posts/200000'
  await tell(commune, '', { ...link, address })
  await tell(school, '', { ...link, address })

  await tell(commune, '1_200000', { source: 'automatic' })

  expect(await totals()).toMatchObject({ posts: 1, events: 1, bySource: { automatic: 1, link: 0 } })
  await tell(school, '1_200000', { source: 'link', isVerified: false })
  expect(await totals()).toMatchObject({ posts: 1, events: 1 })
})

test('totals count by source what the list behind them shows', async () => {
  const automatic = { source: 'automatic' } as const
  const link = { source: 'link', isVerified: false } as const
  await tell(commune, '1_200000', link)
  await tell(school, '1_200000', automatic)
  await tell(commune, '1_300000', automatic)
  await tell(school, '1_300000', link)

  const { bySource } = await totals()

  for (const source of ['automatic', 'link'] as const) {
    const wish = { ...NOVEMBER, basis: 'then', source, limit: 10 } as const
    expect((await world.activity.listPagePosts(OFFICER, wish)).posts).toBe(bySource[source])
  }
})
