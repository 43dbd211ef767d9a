import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
import { isOnHold } from '../../../src/publishing/hold/hold-store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import type { Fault } from '../../support/fake-network.ts'
import { createMortalWorker, type Fate, type MortalWorker } from '../../support/mortal-worker.ts'
import { createWorld, OFFICER, type World } from '../../support/world.ts'

const RUNS = Number(process.env.RUNS ?? 2_000)

/** A story told again: `SEED=… STORY=…` as the failure printed them. */
const replay = process.env.STORY ? { seed: Number(process.env.SEED), path: process.env.STORY } : {}

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fault>({ kind: 'none' }) },
  fc.constant<Fault>({ kind: 'never-sent' }),
  fc.constant<Fault>({ kind: 'effect-then-lost' }),
  fc.constant<Fault>({ kind: 'no-effect-lost' }),
  fc.boolean().map<Fault>(hasEffect => ({ kind: 'hang', hasEffect })),
  fc.integer({ min: 1, max: 8 }).map<Fault>(afterCalls => ({ kind: 'ghost', afterCalls })),
)

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({
    kind: fc.constant('die' as const),
    atEffect: fc.integer({ min: 1, max: 45 }),
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({
    kind: fc.constant('freeze' as const),
    atEffect: fc.integer({ min: 1, max: 45 }),
    forMs: fc.constantFrom(20 * SECOND, 40 * SECOND, 3 * MINUTE),
  }),
)

/** What people do meanwhile, at a moment counted from the start. */
const deed = fc.record({
  kind: fc.constantFrom(
    'rewrite' as const,
    'move' as const,
    'cancel' as const,
    'retry' as const,
    'now' as const,
    'hold' as const,
    'resume' as const,
  ),
  post: fc.nat({ max: 1 }),
  afterMs: fc.integer({ min: 0, max: 3 * MINUTE }),
})

const story = fc.record({
  faults: fc.array(fault, { maxLength: 14 }),
  fates: fc.array(fc.array(fate, { maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  dueInMs: fc.tuple(
    fc.integer({ min: SECOND, max: 2 * MINUTE }),
    fc.integer({ min: SECOND, max: 2 * MINUTE }),
  ),
  photoCount: fc.nat({ max: 2 }),
  deeds: fc.array(deed, { maxLength: 3 }),
})

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

test(`${RUNS} random stories end with each Post seen exactly once, or not at all where a person chose so`, async () => {
  await fc.assert(fc.asyncProperty(story, tell), { numRuns: RUNS, endOnFailure: true, ...replay })
}, 1_200_000)

async function tell(told: Story): Promise<void> {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('holds').execute()
  const world = await createWorld({ db: database.db, hasWorker: false })
  const page = await world.addPage()
  const posts = await schedule(world, page, told)
  const left = [...told.faults]
  world.network.decide(() => left.shift() ?? { kind: 'none' })

  const { bury, end } = await live(world, told, posts)
  try {
    world.network.releaseGhosts()
    await orRefused(resume(world, posts))
    await settle(world, bury)

    for (const id of posts) await expectOnce(world, page, id)
  } finally {
    await end()
  }
}

async function schedule(world: World, page: PageId, { dueInMs, photoCount }: Story): Promise<PostId[]> {
  const posts: PostId[] = []
  for (const [index, ms] of dueInMs.entries()) {
    const photoIds = await Promise.all(
      Array.from({ length: index === 0 ? photoCount : 0 }, () => world.addPhoto()),
    )
    const publishAt = plus(world.clock.now(), ms)
    posts.push(await world.schedule({ pageId: page, message: `Bài ${index}`, publishAt, photoIds }))
  }
  return posts
}

/** Two workers at a time; one that dies is followed by the next of the story, and at last by ones that live. */
async function live(world: World, told: Story, posts: readonly PostId[]) {
  const coming = [...told.fates]
  const all: MortalWorker[] = []
  const successor = () => {
    const mortal = createMortalWorker(database.pool, world.clock, coming.shift() ?? [])
    all.push(mortal)
    return mortal
  }
  const start = async (mortal: MortalWorker) => ({ mortal, worker: await world.startWorker(mortal.wrap) })
  let alive = [await start(successor()), await start(successor())]
  const deeds = told.deeds.toSorted((a, b) => a.afterMs - b.afterMs)
  const startedAt = world.clock.now()
  /** What a dead worker held is put back, as the queue does with what stalled, and the next one comes. */
  const bury = async () => {
    for (const one of alive.filter(({ mortal }) => mortal.isDead())) await one.worker.stop(0)
    alive = await Promise.all(alive.map(one => (one.mortal.isDead() ? start(successor()) : one)))
  }
  for (let step = 0; step < 60 && !(step > 24 && (await isSettled(world))); step++) {
    await world.pass(10 * SECOND)
    await bury()
    while (deeds[0] && plus(startedAt, deeds[0].afterMs) <= world.clock.now())
      await act(world, posts, deeds.shift())
  }
  // Some of the story may have an end still to come; it must not be the end of the story.
  coming.length = 0
  const end = async () => {
    for (const mortal of all) mortal.die()
    await world.clock.advanceBy(10 * MINUTE)
  }
  return { bury, end }
}

async function act(world: World, posts: readonly PostId[], done: Story['deeds'][number] | undefined) {
  const id = posts[done?.post ?? 0]
  if (!done || !id) return
  const { version, publishAt } = await world.view(id)
  const { editPost, cancelPost, retryPost, publishNow, beginHold } = world.publishing
  const deeds = {
    rewrite: () => editPost(OFFICER, id, { version, message: `Bài ${done.post} (sửa)` }),
    move: () => editPost(OFFICER, id, { version, publishAt: plus(publishAt, MINUTE) }),
    cancel: () => cancelPost(OFFICER, id),
    retry: () => retryPost(OFFICER, id),
    now: () => publishNow(OFFICER, id),
    hold: () => beginHold(OFFICER, { reason: 'Quốc tang' }),
    resume: () => resume(world, posts),
  }
  await orRefused(deeds[done.kind]())
}

const REFUSALS = [
  'STATE_CONFLICT',
  'POST_GOING_OUT',
  'PUBLISH_AT_PAST',
  'STALE_VERSION',
  'HOLD_ACTIVE',
  'HOLD_NOT_ACTIVE',
  'DECISIONS_REFUSED',
]

/** A deed that comes too late is refused; that is an answer, too. */
const orRefused = (deed: Promise<unknown>): Promise<unknown> =>
  deed.catch((error: { code?: string }) => {
    if (!REFUSALS.includes(error.code ?? '')) throw error
  })

/** Lets everything go on; what passed its time on hold goes out in half a minute. */
async function resume(world: World, posts: readonly PostId[]): Promise<void> {
  const now = world.clock.now()
  const views = await Promise.all(posts.map(world.view))
  const passed = views.filter(({ isHeld, may, publishAt }) => isHeld && may.edit && publishAt <= now)
  const publishAt = plus(now, 30 * SECOND)
  await world.publishing.endHold(
    OFFICER,
    passed.map(({ id }) => ({ postId: id, do: 'move', publishAt })),
  )
}

async function isSettled(world: World): Promise<boolean> {
  const moving = await database.db
    .selectFrom('posts')
    .select('id')
    .where('state', 'in', ['scheduled', 'staged', 'publishing', 'unconfirmed'])
    // What is on hold moves when the story resumes.
    .where(eb => eb.not(isOnHold(eb)))
    .execute()
  return moving.length === 0 && world.queue.waiting().length === 0
}

async function settle(world: World, bury: () => Promise<void>): Promise<void> {
  for (let step = 0; step < 12; step++) {
    await world.pass(MINUTE, MINUTE)
    await bury()
  }
}

async function expectOnce(world: World, page: PageId, id: PostId): Promise<void> {
  const post = await world.view(id)
  const seen = (await world.seen(page)).filter(remote => remote.message.startsWith(post.message.slice(0, 5)))
  expect(['published', 'canceled']).toContain(post.state)
  expect(seen.map(remote => remote.message)).toEqual(post.state === 'published' ? [post.message] : [])
  if (post.state === 'published') expect(seen[0]).toMatchObject({ id: post.facebookPostId })
  expect(post.leftovers).toEqual([])
}
