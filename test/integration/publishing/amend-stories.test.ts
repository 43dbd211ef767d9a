import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
import type { AmendmentInput } from '../../../src/publishing/amendment/ask-amendment.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import type { Fault } from '../../support/fake-network.ts'
import { createMortalWorker, type Fate, type MortalWorker } from '../../support/mortal-worker.ts'
import { createWorld, OFFICER, type World } from '../../support/world.ts'

const RUNS = Number(process.env.RUNS ?? 100)

/** A story told again: `SEED=… STORY=…` as the failure printed them. */
const replay = process.env.STORY ? { seed: Number(process.env.SEED), path: process.env.STORY } : {}

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())

const fault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Fault>({ kind: 'none' }) },
  fc.constant<Fault>({ kind: 'never-sent' }),
  fc.constant<Fault>({ kind: 'effect-then-lost' }),
  fc.constant<Fault>({ kind: 'no-effect-lost' }),
  fc.boolean().map<Fault>(hasEffect => ({ kind: 'hang', hasEffect })),
  fc.integer({ min: 1, max: 8 }).map<Fault>(afterCalls => ({ kind: 'ghost', afterCalls })),
)

const atEffect = fc.integer({ min: 1, max: 40 })
const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({
    kind: fc.constant('die' as const),
    atEffect,
    when: fc.constantFrom('before' as const, 'after' as const),
  }),
  fc.record({
    kind: fc.constant('freeze' as const),
    atEffect,
    forMs: fc.constantFrom(20 * SECOND, 40 * SECOND, 3 * MINUTE),
  }),
)

const kind = fc.constantFrom('amend' as const, 'amend' as const, 'correct' as const, 'remove' as const)
const story = fc.record({
  faults: fc.array(fault, { maxLength: 12 }),
  fates: fc.array(fc.array(fate, { maxLength: 3 }), { minLength: 2, maxLength: 4 }),
  deeds: fc.array(fc.record({ kind, afterMs: fc.integer({ min: 0, max: 2 * MINUTE }) }), {
    minLength: 1,
    maxLength: 4,
  }),
})

type Story = typeof story extends fc.Arbitrary<infer T> ? T : never

test(`${RUNS} random stories end with the newest text, each correction once, and nothing of what was removed`, async () => {
  await fc.assert(fc.asyncProperty(story, tell), { numRuns: RUNS, endOnFailure: true, ...replay })
}, 600_000)

async function tell(told: Story): Promise<void> {
  await database.db.deleteFrom('posts').execute()
  const world = await createWorld({ db: database.db, hasWorker: false })
  const page = await world.addPage()
  const id = await publish(world, page)
  const left = [...told.faults]
  world.network.decide(({ operation }) => {
    const next = left.shift() ?? { kind: 'none' }
    // A comment cannot be written unseen: one that arrives minutes after it was looked for nobody can prevent.
    return operation === 'comment' && next.kind === 'ghost' ? { kind: 'no-effect-lost' } : next
  })
  const workers = await startWorkers(world, told.fates)
  try {
    const last = await live(world, told, id, workers.bury)
    await expectAsked(world, page, id, last)
  } finally {
    await workers.end()
  }
}

async function publish(world: World, page: PageId): Promise<PostId> {
  const worker = await world.startWorker()
  const publishAt = plus(world.clock.now(), 5 * SECOND)
  const id = await world.schedule({ pageId: page, message: 'Bản 0', publishAt })
  await world.pass(10 * SECOND)
  await worker.stop(0)
  expect((await world.view(id)).state).toBe('published')
  return id
}

/** Two workers at a time; one that dies is followed by the next of the story, and at last by ones that live. */
async function startWorkers(world: World, fates: Story['fates']) {
  const coming = [...fates]
  const all: MortalWorker[] = []
  const start = async () => {
    const mortal = createMortalWorker(database.pool, world.clock, coming.shift() ?? [])
    all.push(mortal)
    return { mortal, worker: await world.startWorker(mortal.wrap) }
  }
  let alive = [await start(), await start()]
  const bury = async () => {
    for (const one of alive.filter(({ mortal }) => mortal.isDead())) await one.worker.stop(0)
    alive = await Promise.all(alive.map(one => (one.mortal.isDead() ? start() : one)))
  }
  const end = async () => {
    for (const mortal of all) mortal.die()
    await world.clock.advanceBy(10 * MINUTE)
  }
  return { bury, end }
}

/** Lets the story happen; gives the newest text that was asked for. */
async function live(world: World, told: Story, id: PostId, bury: () => Promise<void>): Promise<string> {
  const deeds = told.deeds.toSorted((a, b) => a.afterMs - b.afterMs)
  const startedAt = world.clock.now()
  let newest = 'Bản 0'
  for (let step = 0; step < 24 || (step < 300 && (await isWaiting(id))); step++) {
    await world.pass(10 * SECOND)
    await bury()
    // What is under way arrives within minutes, or never.
    if (step % 24 === 23) world.network.releaseGhosts()
    while (deeds[0] && plus(startedAt, deeds[0].afterMs) <= world.clock.now()) {
      const done = deeds.shift()
      const text = `Bản ${told.deeds.length - deeds.length}`
      const isTaken = await act(world, id, done?.kind ?? 'amend', text)
      if (isTaken && done?.kind === 'amend') newest = text
    }
  }
  world.network.releaseGhosts()
  return newest
}

async function act(
  world: World,
  id: PostId,
  asked: Story['deeds'][number]['kind'],
  text: string,
): Promise<boolean> {
  const { version } = await world.view(id)
  const inputs = {
    amend: { kind: 'message', version, message: text },
    correct: { kind: 'correction', text },
    remove: { kind: 'removal', reason: text },
  } as const satisfies Record<string, AmendmentInput>
  try {
    await world.publishing.askAmendment(OFFICER, id, inputs[asked])
    return true
  } catch (error) {
    // What comes after the removal is refused; that is an answer, too.
    expect((error as { code?: string }).code).toBeOneOf(['REMOVAL_UNDER_WAY', 'STATE_CONFLICT'])
    return false
  }
}

async function isWaiting(id: PostId): Promise<boolean> {
  const waiting = await database.db
    .selectFrom('postAmendments')
    .select('id')
    .where('postId', '=', id)
    .where('state', '=', 'waiting')
    .execute()
  return waiting.length > 0
}

async function expectAsked(world: World, page: PageId, id: PostId, newest: string): Promise<void> {
  const { state, message, facebookPostId, amendments } = await world.view(id)
  const seen = (await world.seen(page)).map(remote => remote.message)
  const isRemoved = amendments.some(one => one.kind === 'removal')
  expect(amendments.map(one => one.state)).not.toContain('waiting')
  expect(amendments.map(one => one.state)).not.toContain('failed')
  expect({ state, seen }).toEqual(
    isRemoved ? { state: 'canceled', seen: [] } : { state: 'published', seen: [newest] },
  )
  if (isRemoved) return
  const corrections = amendments.filter(one => one.kind === 'correction').map(({ text }) => text)
  const comments = world.network.commentsOf(facebookPostId ?? '').map(comment => comment.message)
  expect(message).toBe(newest)
  expect(comments.toSorted()).toEqual(corrections.toSorted())
}
