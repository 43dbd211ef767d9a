import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, msBetween, plus, SECOND } from '../../../src/kernel/time.ts'
import { lockTurn } from '../../../src/publishing/delivery/catch-up-store.ts'
import { DEFAULT_TIMING, type TimingRules } from '../../../src/publishing/index.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { somebodyWaits } from '../../support/somebody-waits.ts'
import { ADMIN, createWorld, LATE_GRACE_MS, OFFICER, type World } from '../../support/world.ts'

let database: TestDatabase
/** A world whose worker is away until a test starts it: 22 November, 09:00 in Vietnam. */
let world: World
let page: PageId

const NEVER = new AbortController().signal

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('settings').execute()
  world = await createWorld({ db: database.db, hasWorker: false })
  page = await world.addPage()
})

/** Schedules a Post so many minutes ahead. */
const at = (minutes: number, onPage = page) =>
  world.schedule({ pageId: onPage, publishAt: plus(world.clock.now(), minutes * MINUTE) })
const rule = (timing: Partial<TimingRules>) =>
  world.publishing.setTimingRules(ADMIN, { ...DEFAULT_TIMING, ...timing })
const shownAt = async (...ids: PostId[]) =>
  Promise.all(ids.map(async id => (await world.view(id)).publishedAt?.getTime() ?? Number.NaN))
const gapsOf = (instants: readonly number[]) =>
  instants.slice(1).map((each, index) => each - (instants[index] ?? 0))

describe('Posts that an outage made late', () => {
  test('go out in order, two minutes apart', async () => {
    const third = await at(30)
    const first = await at(20)
    const second = await at(25)
    await world.pass(60 * MINUTE)

    await world.startWorker()
    await world.pass(6 * MINUTE)

    const gaps = gapsOf(await shownAt(first, second, third))
    expect(gaps).toHaveLength(2)
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2 * MINUTE)
    for (const gap of gaps) expect(gap).toBeLessThan(2 * MINUTE + 10 * SECOND)
  })

  test('keep their order when a Post on time puts all their turns off', async () => {
    await rule({ catchUpMinutes: 1 })
    const late = [await at(20), await at(21), await at(22), await at(23)]
    await at(61)
    await world.pass(60 * MINUTE + 30 * SECOND)

    await world.startWorker()
    await world.pass(6 * MINUTE)

    const gaps = gapsOf(await shownAt(...late))
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(MINUTE)
  })

  test('tell that they wait for their turn, and until when', async () => {
    await at(20)
    const second = await at(25)
    await world.pass(60 * MINUTE)

    await world.startWorker()
    await world.pass(MINUTE)

    const post = await world.view(second)
    expect(post).toMatchObject({ state: 'staged', problemCode: 'catching-up', remedy: 'wait' })
    expect(msBetween(world.clock.now(), post.notBefore ?? new Date(0))).toBeGreaterThan(0)
  })

  test('hold up no other Page, and no Post that is on time', async () => {
    const other = await world.addPage()
    await at(20)
    await at(25)
    const elsewhere = await at(20, other)
    const onTime = await at(61)
    await world.pass(60 * MINUTE)

    await world.startWorker()
    await world.pass(90 * SECOND)

    expect(await world.view(elsewhere)).toMatchObject({ state: 'published' })
    expect(await world.view(onTime)).toMatchObject({ state: 'published', latenessMs: 0 })
  })

  test('go out at once where the rule asks for no distance', async () => {
    await rule({ catchUpMinutes: 0 })
    const posts = [await at(20), await at(25), await at(30)]
    await world.pass(60 * MINUTE)

    await world.startWorker()
    await world.pass(30 * SECOND)

    expect(await shownAt(...posts)).not.toContain(Number.NaN)
  })

  test('keep their distance from what the Page showed just before', async () => {
    const late = await at(20)
    const onTime = await at(60)
    await world.pass(59 * MINUTE)
    await database.db
      .updateTable('posts')
      .set({ notBefore: plus(world.clock.now(), 70 * SECOND) })
      .where('id', '=', late)
      .execute()

    await world.startWorker()
    await world.pass(5 * MINUTE)

    const [gap] = gapsOf(await shownAt(onTime, late))
    expect(gap).toBeGreaterThanOrEqual(2 * MINUTE)
  })

  test('beyond the grace wait for a person and keep nobody waiting', async () => {
    const tooLate = await at(20)
    const late = await at(60)
    await world.pass(LATE_GRACE_MS + 40 * MINUTE)

    await world.startWorker()
    await world.pass(MINUTE)

    expect(await world.view(tooLate)).toMatchObject({ state: 'missed' })
    expect(await world.view(late)).toMatchObject({ state: 'published' })
  })

  test('go out though the queue of them is longer than the grace', async () => {
    await rule({ catchUpMinutes: 60 })
    const posts = [await at(20), await at(21), await at(22), await at(23), await at(24)]
    await world.pass(60 * MINUTE)

    await world.startWorker()
    await world.pass(4 * HOUR + 2 * MINUTE)

    expect(Math.min(...gapsOf(await shownAt(...posts)))).toBeGreaterThanOrEqual(HOUR)
  })

  test('are missed after all when a second outage follows while they wait', async () => {
    await rule({ catchUpMinutes: 30 })
    await at(20)
    const second = await at(21)
    await world.pass(60 * MINUTE)
    const worker = await world.startWorker()
    await world.pass(MINUTE)

    await worker.stop(0)
    await world.pass(LATE_GRACE_MS + HOUR)
    await world.startWorker()
    await world.pass(MINUTE)

    expect(await world.view(second)).toMatchObject({ state: 'missed' })
  })
})

describe('whose turn it is', () => {
  test('two workers that ask at once never both get', async () => {
    const [first, second] = [await at(20), await at(20)]
    await world.pass(50 * MINUTE)
    for (const id of [first, second]) await world.publishing.stagePost(id, NEVER)

    await Promise.all([second, first].map(id => world.publishing.publishPost(id, NEVER)))

    expect(await world.view(first)).toMatchObject({ state: 'published' })
    expect(await world.view(second)).toMatchObject({ state: 'staged', problemCode: 'catching-up' })
    expect(await world.seen(page)).toHaveLength(1)
  })

  test('is decided by one worker at a time: the second sees what the first began', async () => {
    const [first, second] = [await at(20), await at(20)]
    await world.pass(50 * MINUTE)
    await world.publishing.stagePost(first, NEVER)
    const trx = await database.db.startTransaction().execute()
    await lockTurn(trx, page)
    const begun = { state: 'publishing', flipIntentAt: world.clock.now() } as const
    await trx.updateTable('posts').set(begun).where('id', '=', second).execute()

    const other = world.publishing.publishPost(first, NEVER)
    await Promise.race([other, somebodyWaits(database.db)])
    await trx.commit().execute()
    await other

    expect(await world.view(first)).toMatchObject({ state: 'staged', problemCode: 'catching-up' })
  })

  test('is kept for an earlier Post while that waits for it', async () => {
    const [earlier, next] = [await at(20), await at(21)]
    await world.pass(50 * MINUTE)
    const soon = plus(world.clock.now(), SECOND)
    const waiting = { notBefore: soon, waitedUntil: soon, problemCode: 'catching-up', remedy: 'wait' }
    await database.db.updateTable('posts').set(waiting).where('id', '=', earlier).execute()
    await world.publishing.stagePost(next, NEVER)

    await world.publishing.publishPost(next, NEVER)

    expect(await world.view(next)).toMatchObject({ state: 'staged', problemCode: 'catching-up' })
  })

  test('passes over an earlier Post that waits for something else', async () => {
    const paused = await at(20)
    const next = await at(21)
    await world.pass(50 * MINUTE)
    await database.db
      .updateTable('posts')
      .set({ notBefore: plus(world.clock.now(), HOUR), remedy: 'report' })
      .where('id', '=', paused)
      .execute()

    await world.startWorker()
    await world.pass(30 * SECOND)

    expect(await world.view(next)).toMatchObject({ state: 'published' })
  })

  test('is kept through an outage of the network itself', async () => {
    let isDown = true
    world.network.decide(() => (isDown ? { kind: 'never-sent' } : { kind: 'none' }))
    await world.startWorker()
    const posts = [await at(20), await at(23), await at(26)]
    await world.pass(50 * MINUTE)

    isDown = false
    await world.pass(10 * MINUTE)

    const gaps = gapsOf(await shownAt(...posts))
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2 * MINUTE)
  })

  test('comes to everything that waited for a new token, in order', async () => {
    await world.startWorker()
    const posts = [await at(20), await at(23), await at(26)]
    const refused = { kind: 'refused', problem: { code: 'token-expired', remedy: 'reconnect' } } as const
    world.network.script('publish', refused)
    await world.pass(50 * MINUTE)

    await database.db.updateTable('pages').set({ tokenState: 'ok', tokenProblem: null }).execute()
    await world.publishing.resumePage(page)
    await world.pass(6 * MINUTE)

    const gaps = gapsOf(await shownAt(...posts))
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(2 * MINUTE)
  })
})

describe('quiet hours', () => {
  /** It is 10:00 in Vietnam when the worker comes back. */
  const comeBack = async () => {
    await world.pass(60 * MINUTE)
    await world.startWorker()
    await world.pass(MINUTE)
  }

  test('keep a late Post back until they are over, however long they are', async () => {
    await rule({ quietFrom: '09:30', quietTo: '16:00' })
    const id = await at(20)

    await comeBack()
    const end = new Date('2026-11-22T09:00:00Z')
    expect(await world.view(id)).toMatchObject({ problemCode: 'quiet-hours', remedy: 'wait', notBefore: end })
    await world.pass(6 * HOUR)

    expect(await world.view(id)).toMatchObject({ state: 'published', publishedAt: end })
  })

  test('are followed by what waited for their end, in order', async () => {
    await rule({ quietFrom: '09:30', quietTo: '16:00' })
    const posts = [await at(20), await at(21), await at(22)]
    await world.pass(60 * MINUTE)
    for (const id of posts) await world.publishing.stagePost(id, NEVER)
    for (const id of posts) await world.publishing.publishPost(id, NEVER)

    await world.pass(6 * HOUR)
    for (const id of posts.toReversed()) await world.publishing.publishPost(id, NEVER)

    const states = await Promise.all(posts.map(async id => (await world.view(id)).state))
    expect(states).toEqual(['published', 'staged', 'staged'])
  })

  test('still count as no outage once the text was changed meanwhile', async () => {
    await rule({ quietFrom: '09:30', quietTo: '16:00' })
    const id = await at(20)
    await comeBack()
    await world.pass(LATE_GRACE_MS)
    const { version } = await world.view(id)

    await world.publishing.editPost(OFFICER, id, { version, message: 'Đã sửa một chữ' })
    await world.pass(3 * HOUR)

    expect(await world.view(id)).toMatchObject({ state: 'published', message: 'Đã sửa một chữ' })
  })

  test('let pass what was planned for them', async () => {
    await rule({ quietFrom: '09:15', quietTo: '16:00' })
    const id = await at(20)

    await comeBack()

    expect(await world.view(id)).toMatchObject({ state: 'published' })
  })

  test('let pass what is urgent', async () => {
    await rule({ quietFrom: '09:30', quietTo: '16:00' })
    const id = await at(20)
    await database.db.updateTable('posts').set({ kind: 'urgent' }).where('id', '=', id).execute()

    await comeBack()

    expect(await world.view(id)).toMatchObject({ state: 'published' })
  })

  test('are over for whoever presses “publish now”', async () => {
    await rule({ quietFrom: '09:30', quietTo: '16:00' })
    const id = await at(20)
    await comeBack()

    await world.publishing.publishNow(OFFICER, id)
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
  })
})
