import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { markBeat } from '../../../jobs/mark-beat.ts'
import type { PageId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { DAY, HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWatchingWorld, type WatchingWorld } from '../../support/watching-world.ts'
import { ADMIN, OFFICER } from '../../support/world.ts'

let database: TestDatabase
let world: WatchingWorld
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  for (const table of ['notices', 'posts', 'pages', 'networkParks', 'heartbeats', 'people'] as const)
    await database.db.deleteFrom(table).execute()
  world = await createWatchingWorld(database)
  page = await world.addPage('Tuổi trẻ Phụng Hiệp')
})

/** Lets time pass as in life: Posts go their way, and each minute is looked at. */
const live = async (ms: number) => {
  const end = plus(world.clock.now(), ms)
  while (world.clock.now() < end) {
    await world.pass(MINUTE)
    await world.look()
  }
}
const kinds = async () => (await world.open()).map(({ kind }) => kind)

describe('a late Post', () => {
  test('of a parked Page is an alarm after five minutes, says until when, and ends once it is out', async () => {
    const id = await world.schedule({ pageId: page })
    const until = plus(world.clock.now(), 40 * MINUTE)
    world.network.script('createUnpublished', { kind: 'throttled', until, scope: 'page' })

    await live(24 * MINUTE)
    const early = await kinds()
    await live(4 * MINUTE)
    const late = await world.open()
    await live(15 * MINUTE)

    expect(early).toEqual([])
    expect(late).toMatchObject([{ kind: 'post-late', subjectId: id }])
    expect(late[0]?.facts).toMatchObject({
      page: 'Tuổi trẻ Phụng Hiệp',
      reason: 'parked',
      problem: 'rate-limit-page',
      untilAt: until.toISOString(),
    })
    expect(await kinds()).toEqual([])
    expect(await world.raised()).toEqual(['post-late'])
  })

  test('tells its newest reason without a second notice', async () => {
    await world.schedule({ pageId: page })
    world.network.decide(() => ({ kind: 'never-sent' }))
    await live(26 * MINUTE)
    const before = await world.open()

    await world.change(page, { parkedUntil: plus(world.clock.now(), HOUR), parkProblem: 'posting-blocked' })
    await world.look()

    expect(before[0]?.facts).toMatchObject({ reason: 'trying-again', problem: 'network-unreachable' })
    expect((await world.open())[0]?.facts).toMatchObject({ reason: 'parked', problem: 'posting-blocked' })
    expect(await world.raised()).toEqual(['post-late'])
  })
})

test('a Post that a person holds back is no alarm', async () => {
  await world.schedule({ pageId: page })
  await world.publishing.beginHold(OFFICER, { reason: 'Quốc tang', except: [] })

  await live(30 * MINUTE)

  expect(await kinds()).toEqual([])
  await database.db.deleteFrom('holds').execute()
})

describe('a Post that waits for a person', () => {
  test('is told once, and its notice ends when it is decided', async () => {
    const id = await world.schedule({ pageId: page })
    const problem = { code: 'content-abusive', remedy: 'ask-officer' } as const
    world.network.script('createUnpublished', { kind: 'refused', problem })

    await live(10 * MINUTE)
    const told = await world.open()
    await world.publishing.cancelPost(OFFICER, id)
    await world.look()

    expect(told).toMatchObject([
      { kind: 'post-failed', subjectId: id, facts: { problem: 'content-abusive' } },
    ])
    expect(await kinds()).toEqual([])
    expect(await world.raised()).toEqual(['post-failed'])
  })

  test('may be put aside, comes back only after it failed anew, and says so when it was missed', async () => {
    const officer = await world.addPerson('officer')
    const id = await world.schedule({ pageId: page })
    const problem = { code: 'content-abusive', remedy: 'ask-officer' } as const
    world.network.script('createUnpublished', { kind: 'refused', problem }, { kind: 'refused', problem })
    await live(8 * MINUTE)
    const [notice] = (await world.watching.listNotices(officer, { isOpen: true, limit: 9 })).items

    if (notice) await world.watching.closeNotice(officer, notice.id)
    await live(3 * MINUTE)
    const aside = await kinds()
    await world.publishing.retryPost(OFFICER, id)
    await live(12 * MINUTE)

    expect(notice).toMatchObject({ kind: 'post-failed', mayClose: true })
    expect(aside).toEqual([])
    expect(await kinds()).toEqual(['post-failed'])
  })
})

describe('a token', () => {
  test('that died is told once with how many Posts wait, and ends with a new one', async () => {
    await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 6 * HOUR) })
    await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 8 * HOUR) })
    const networkPageId = await world.facebookPageOf(page)
    await world.change(page, { tokenState: 'needs-reconnect', tokenProblem: 'password-changed' })
    await world.look()
    await world.look()
    const told = await world.open()

    world.network.addPage({ networkPageId, token: 'EAAmoi', name: 'Tuổi trẻ Phụng Hiệp' })
    const accessToken = new Secret('EAAmoi')
    await world.connectPage(ADMIN, { facebookPageId: networkPageId, accessToken, purpose: 'publish' })

    const facts = { page: 'Tuổi trẻ Phụng Hiệp', problem: 'password-changed', count: 2 }
    expect(told).toMatchObject([{ kind: 'token-dead', subjectId: page, facts }])
    expect(await kinds()).toEqual([])
    expect(JSON.stringify(await world.raised())).not.toContain('EAA')
  })

  test('that ends is told 14, 7 and 2 days before, each notice in place of the last', async () => {
    const endsAt = plus(world.clock.now(), 15 * DAY)
    await world.change(page, { tokenExpiresAt: endsAt, dataAccessExpiresAt: plus(endsAt, DAY) })
    const seen: unknown[] = []
    for (let day = 0; day <= 14; day += 1) {
      world.clock.set(plus(endsAt, (day - 15) * DAY))
      await world.look()
      seen.push((await world.open()).map(({ kind, facts }) => `${kind} ${facts.days}`).toSorted())
    }

    expect(seen[0]).toEqual([])
    expect(seen[1]).toEqual(['token-expiring 14'])
    expect(seen[2]).toEqual(['data-access-expiring 14', 'token-expiring 14'])
    expect(seen[9]).toEqual(['data-access-expiring 7', 'token-expiring 7'])
    expect(seen[14]).toEqual(['data-access-expiring 2', 'token-expiring 2'])
    expect(await world.raised()).toHaveLength(6)
  })
})

test('watchers that look at the same time raise one notice', async () => {
  await world.change(page, { tokenState: 'needs-reconnect' })
  const other = await createWatchingWorld(database)

  await Promise.all([world.look(), other.look(), world.look()])

  expect(await world.raised()).toEqual(['token-dead'])
})

describe('a queue that nobody consumes', () => {
  const stop = new AbortController().signal

  test('is an alarm after three minutes, told once by all who look, and ends with the next beat', async () => {
    const other = await createWatchingWorld(database)
    const startedAt = world.clock.now()
    await world.watching.markBeat()
    other.clock.set(plus(startedAt, 4 * MINUTE))
    world.clock.set(plus(startedAt, 4 * MINUTE))

    const stalled = await Promise.all([
      world.watching.watchQueue(startedAt, stop),
      other.watching.watchQueue(startedAt, stop),
    ])
    const told = await world.open()
    await world.watching.markBeat()

    expect(stalled).toEqual([true, true])
    expect(told).toMatchObject([{ kind: 'queue-stalled', facts: { sinceAt: startedAt.toISOString() } }])
    expect(await kinds()).toEqual([])
  })

  test('is found out while the worker is frozen, and letters leave past it', async () => {
    world = await createWatchingWorld(database, false)
    const admin = await world.addPerson('admin')
    const startedAt = world.clock.now()
    const beat = async () => {
      await world.ring(markBeat)
      await world.queue.advanceBy(30_000)
      return world.watching.watchQueue(startedAt, stop)
    }
    const answers: boolean[] = []
    for (let half = 0; half < 8; half += 1) answers.push(await beat())
    const worker = await world.startWatcher()
    const after = await beat()

    expect(answers).toEqual([false, false, false, false, false, true, true, true])
    expect(world.mail.sent.map(({ to }) => to)).toEqual([admin.email])
    expect(after).toBe(false)
    expect(await kinds()).toEqual([])
    await worker.stop(0)
  })

  test('is not held against a process that has only just started after a long rest', async () => {
    await world.watching.markBeat()
    world.clock.set(plus(world.clock.now(), 9 * DAY))

    expect(await world.watching.watchQueue(world.clock.now(), stop)).toBe(false)
    expect(await kinds()).toEqual([])
  })
})
