import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, LATE_GRACE_MS, OFFICER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId
/** Three Posts in the order in which they were planned, missed by a long outage; it is 13:00 in Vietnam. */
let missed: readonly [PostId, PostId, PostId]

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('holds').execute()
  world = await createWorld({ db: database.db, hasWorker: false })
  page = await world.addPage()
  missed = [await at(20), await at(25), await at(30)]
  await world.pass(LATE_GRACE_MS + HOUR)
  await world.startWorker()
  await world.pass(MINUTE)
})

const at = (minutes: number) =>
  world.schedule({ pageId: page, publishAt: plus(world.clock.now(), minutes * MINUTE) })
const decide = (...done: Parameters<World['publishing']['decideMissed']>[1]) =>
  world.publishing.decideMissed(OFFICER, done)
const viewsOf = (...ids: readonly PostId[]) => Promise.all(ids.map(id => world.view(id)))

test('missed Posts are listed, each with a free time of its own', async () => {
  const listed = await world.publishing.listMissed(OFFICER)

  expect(listed.map(({ post, proposedAt }) => [post.id, proposedAt?.toISOString()])).toEqual([
    [missed[0], '2026-11-22T12:30:00.000Z'],
    [missed[1], '2026-11-22T23:30:00.000Z'],
    [missed[2], '2026-11-23T04:30:00.000Z'],
  ])
})

test('several that are published at once follow one another, in the order they were planned', async () => {
  const startedAt = world.clock.now()

  await decide({ postId: missed[2], do: 'publish' }, { postId: missed[0], do: 'publish' })
  await world.pass(3 * MINUTE)

  const [first, other, last] = await viewsOf(...missed)
  expect(first).toMatchObject({ state: 'published', publishAt: startedAt })
  expect(last).toMatchObject({ state: 'published', publishAt: plus(startedAt, 2 * MINUTE) })
  expect(other?.state).toBe('missed')
})

test('one moves to where it is told, another to the next free Slot, a third is dropped', async () => {
  const publishAt = plus(world.clock.now(), HOUR)

  await decide(
    { postId: missed[0], do: 'move', publishAt },
    { postId: missed[1], do: 'move' },
    { postId: missed[2], do: 'drop' },
  )

  expect(await viewsOf(...missed)).toMatchObject([
    { state: 'scheduled', publishAt, problemCode: null },
    { state: 'scheduled', publishAt: new Date('2026-11-22T12:30:00Z') },
    { state: 'canceled' },
  ])
})

test('nothing happens when one decision cannot be carried out, and each that cannot is named', async () => {
  const planned = await at(60)

  const decided = decide(
    { postId: missed[0], do: 'publish' },
    { postId: planned, do: 'drop' },
    { postId: missed[1], do: 'move', publishAt: plus(world.clock.now(), -HOUR) },
    { postId: missed[0], do: 'drop' },
  )

  await expect(decided).rejects.toMatchObject({
    code: 'DECISIONS_REFUSED',
    fields: [
      { path: 'decisions.1', code: 'STATE_CONFLICT' },
      { path: 'decisions.2.publishAt', code: 'PUBLISH_AT_PAST' },
      { path: 'decisions.3', code: 'POST_TWICE' },
    ],
  })
  expect((await viewsOf(...missed)).map(({ state }) => state)).toEqual(['missed', 'missed', 'missed'])
})

test('none is published through a hold', async () => {
  await world.publishing.beginHold(OFFICER, { reason: 'Quốc tang' })

  await expect(decide({ postId: missed[0], do: 'publish' })).rejects.toMatchObject({
    fields: [{ path: 'decisions.0', code: 'HOLD_ACTIVE' }],
  })
})
