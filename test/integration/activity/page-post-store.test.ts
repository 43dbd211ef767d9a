import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Sighting, seenAgain } from '../../../src/activity/page-post.ts'
import {
  findPagePosts,
  markRemoved,
  savePagePost,
  upsertPagePosts,
} from '../../../src/activity/page-post-store.ts'
import { pagePostId, type UnitId, unitId } from '../../../src/kernel/ids.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'

const NOW = new Date('2026-11-22T02:00:00Z')
const LINKED = 'https://www.facebook.com/tuoitretanbinh/posts/122167637282960180'

let database: TestDatabase
let tanBinh: UnitId
let hoaAn: UnitId
let made = 0

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['pagePosts', 'units'] as const) await database.db.deleteFrom(table).execute()
  tanBinh = await addUnit('Đoàn xã Tân Bình')
  hoaAn = await addUnit('Đoàn xã Hòa An')
})

async function addUnit(name: string): Promise<UnitId> {
  const id = unitId(`unit-${++made}`)
  await database.db
    .insertInto('units')
    .values({
      id,
      name,
      shortName: null,
      parentId: null,
      block: null,
      validFrom: null,
      validTo: null,
      level: 'co_so',

      targetPostsPerMonth: null,
      createdAt: NOW,
    })
    .execute()
  return id
}

const said = (change: Partial<Sighting> = {}): Sighting => ({
  unitId: tanBinh,
  pageId: null,
  source: 'link',
  networkPostId: null,
  address: LINKED,
  postId: null,
  genre: 'news',
  pillar: null,
  message: '',
  postedAt: new Date('2026-11-21T05:00:00Z'),
  isDayOnly: true,
  isVerified: false,
  createdBy: 'branch',
  ...change,
})
const shown = (change: Partial<Sighting> = {}): Sighting =>
  said({
    source: 'automatic',
    networkPostId: '723701000827665_122167637282960180',
    address: 'https://www.facebook.com/122184998852832251/posts/122167637282960180',
    message: 'Chủ nhật xanh',
    postedAt: new Date('2026-11-20T16:59:59Z'),
    isDayOnly: false,
    isVerified: true,
    createdBy: 'counting',
    ...change,
  })
const upsert = (...sightings: Sighting[]) =>
  database.db
    .transaction()
    .execute(trx =>
      upsertPagePosts(trx, sightings, { newId: () => pagePostId(`page-post-${++made}`), now: NOW }),
    )
const all = () => findPagePosts(database.db, { standing: 'any' })

test('a pasted link and the same post read on the Page are one row, told by the Page', async () => {
  const [first] = await upsert(said())

  const [second] = await upsert(shown())

  expect(second?.id).toBe(first?.id)
  expect(await all()).toMatchObject([
    {
      source: 'automatic',
      isVerified: true,
      isDayOnly: false,
      message: 'Chủ nhật xanh',
      createdBy: 'branch',
    },
  ])
})

test('told again by the branch, what the Page showed stays', async () => {
  await upsert(shown())
  const before = await all()

  await upsert(said({ postedAt: NOW, genre: 'story' }))

  expect(await all()).toMatchObject([{ ...before[0], knownBy: expect.any(Array) }])
})

test('the same sightings twice at once make one row each', async () => {
  await Promise.all([upsert(shown(), said()), upsert(said(), shown()), upsert(shown())])

  expect(await all()).toHaveLength(1)
})

test('two spellings that nobody could know to be one become one when the Page tells both', async () => {
  const photo = 'https://www.facebook.com/photo?fbid=555555555555555'
  await upsert(said({ address: photo, knownBy: ['555555555555555'] }))
  await upsert(said())
  expect(await findPagePosts(database.db, {})).toHaveLength(2)

  await upsert(shown({ knownBy: ['555555555555555'] }))

  expect(await findPagePosts(database.db, {})).toHaveLength(1)
  expect(await findPagePosts(database.db, { standing: 'excluded' })).toMatchObject([{ address: null }])
})

test.each([
  ['a Page without a name', (id: string) => `permalink.php?story_fbid=${id}&id=61550000000001`],
  ['one album', (id: string) => `photo/?fbid=${id}&set=a.987654321`],
])('posts of %s stay apart, though their addresses end alike', async (_, path) => {
  const post = (id: string) =>
    shown({ networkPostId: `61550000000001_${id}`, address: `https://www.facebook.com/${path(id)}` })

  await upsert(post('111111111111111'), post('222222222222222'))
  await upsert(post('333333333333333'))

  expect(await findPagePosts(database.db, {})).toHaveLength(3)
})

test('two branches may share one post, each with its row', async () => {
  await upsert(shown(), shown({ unitId: hoaAn, source: 'ours' }))

  expect(await findPagePosts(database.db, { unitIds: [hoaAn] })).toMatchObject([{ source: 'ours' }])
  expect(await findPagePosts(database.db, { unitIds: [tanBinh] })).toMatchObject([{ source: 'automatic' }])
})

test('an edit is noticed, a removal noted, and a post seen again is there again', async () => {
  const [post] = await upsert(shown())
  await upsert(shown({ message: 'Chủ nhật đỏ' }))
  expect(await all()).toMatchObject([{ message: 'Chủ nhật đỏ', editedAt: NOW }])

  await database.db.transaction().execute(trx => markRemoved(trx, [post?.id ?? pagePostId('')], NOW))
  expect(await findPagePosts(database.db, {})).toEqual([])
  await upsert(shown())

  expect(await findPagePosts(database.db, {})).toHaveLength(1)
})

test('what a person judged stays, also for another unit', async () => {
  const [post] = await upsert(shown())
  await database.db.transaction().execute(trx =>
    savePagePost(trx, post?.id ?? pagePostId(''), {
      unitId: hoaAn,
      movedFromId: tanBinh,
      genre: 'story',
      pillar: 'members',
      isJudged: true,
    }),
  )

  await upsert(shown({ genre: 'photos', pillar: 'planning' }))

  expect(await all()).toMatchObject([{ unitId: hoaAn, genre: 'story', pillar: 'members' }])
})

test('what a person gave to another unit stays its own when the Page turns out to be a third one’s', async () => {
  const [post] = await upsert(shown())
  const moved = { unitId: hoaAn, movedFromId: tanBinh, isJudged: true }
  await database.db.transaction().execute(trx => savePagePost(trx, post?.id ?? pagePostId(''), moved))

  await upsert(shown({ unitId: await addUnit('Đoàn phường Cái Khế') }))

  expect(await all()).toMatchObject([{ unitId: hoaAn, movedFromId: tanBinh }])
})

test('filters by month, source, genre and pillar; the first instant of the next month is left out', async () => {
  const first = new Date('2026-10-31T17:00:00Z')
  const last = new Date('2026-11-30T16:59:59.999Z')
  const next = new Date('2026-11-30T17:00:00Z')
  const at = (postedAt: Date, id: string) =>
    shown({ postedAt, networkPostId: `1_${id}`, address: null, genre: 'photos' })

  await upsert(at(first, '111111'), at(last, '222222'), at(next, '333333'))

  const month = { from: first, to: next, genre: 'photos', pillar: 'none', source: 'automatic' } as const
  expect((await findPagePosts(database.db, month)).map(({ postedAt }) => postedAt)).toEqual([last, first])
})

test('a removal on Facebook is not undone by our own record', async () => {
  const [post] = await upsert(shown({ source: 'ours' }))
  const removed = { ...post, removedAt: NOW } as NonNullable<typeof post>

  expect(seenAgain(removed, shown({ source: 'ours' }), NOW).removedAt).toEqual(NOW)
  expect(seenAgain(removed, shown(), NOW).removedAt).toBeNull()
})
