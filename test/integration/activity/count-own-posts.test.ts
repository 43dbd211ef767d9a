import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PostId } from '../../../src/kernel/ids.ts'
import { HOUR } from '../../../src/kernel/time.ts'
import { type CountingWorld, createCountingWorld } from '../../support/counting-world.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, type World } from '../../support/world.ts'

let database: TestDatabase
let counting: CountingWorld
let world: World
const { signal } = new AbortController()

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  counting = await createCountingWorld(database.db)
  world = await createWorld({ db: database.db })
})

async function publishFor(unit: string): Promise<PostId> {
  const id = await world.schedule({ pageId: await world.addPage(), message: 'Chủ nhật xanh' })
  await database.db
    .updateTable('posts')
    .set({ unitId: unit as never })
    .where('id', '=', id)
    .execute()
  await world.pass(HOUR)
  return id
}

test('what we published for a branch counts once, also when asked twice at once', async () => {
  const unit = await counting.addUnit()
  const postId = await publishFor(unit)

  await Promise.all([counting.activity.countOwnPosts(signal), counting.activity.countOwnPosts(signal)])
  await counting.activity.countOwnPosts(signal)

  const known = { source: 'ours', unitId: unit, postId, isVerified: true, genre: 'news' }
  expect(await counting.counted()).toMatchObject([known])
})

test('what was taken down no longer counts, and never comes back', async () => {
  const postId = await publishFor(await counting.addUnit())
  await counting.activity.countOwnPosts(signal)

  await database.db
    .updateTable('posts')
    .set({ removedAt: world.clock.now() })
    .where('id', '=', postId)
    .execute()
  await counting.activity.countOwnPosts(signal)
  await counting.activity.countOwnPosts(signal)

  expect(await counting.counted()).toEqual([])
})

test('a draft counts for nobody', async () => {
  const id = await world.schedule({ pageId: await world.addPage() })
  await database.db
    .updateTable('posts')
    .set({ unitId: await counting.addUnit() })
    .where('id', '=', id)
    .execute()

  await counting.activity.countOwnPosts(signal)

  expect(await counting.counted()).toEqual([])
})

test('read on the branch’s own Page as well, it stays one row of ours', async () => {
  const unit = await counting.addUnit()
  const postId = await publishFor(unit)
  await counting.activity.countOwnPosts(signal)
  const [own] = await counting.counted()
  const page = await counting.addPage(unit, '7237')
  const facebookPostId = counting.network.show('7237', {
    message: 'Chủ nhật xanh',
    createdAt: counting.clock.now(),
  })
  await database.db.updateTable('posts').set({ facebookPostId }).where('id', '=', postId).execute()

  await counting.sweep()

  expect(await counting.counted()).toMatchObject([{ id: own?.id, source: 'ours', pageId: own?.pageId }])
  expect(await counting.syncOf(page)).toMatchObject({ problem: null })
})
