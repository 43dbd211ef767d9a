import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PageId, type PostId, unitId } from '../../../src/kernel/ids.ts'
import { DAY, HOUR, MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
import { closeHold } from '../../../src/publishing/hold/hold-store.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { ADMIN, createWorld, LATE_GRACE_MS, OFFICER, REVIEWER, type World } from '../../support/world.ts'

let database: TestDatabase
/** A world with a worker: 22 November, 09:00 in Vietnam. */
let world: World
let page: PageId

const MOURNING = { reason: 'Quốc tang' }

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('holds').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

const hold = (except?: readonly string[]) =>
  world.publishing.beginHold(OFFICER, { ...MOURNING, ...(except && { except }) })
const at = (minutes: number, onPage = page) =>
  world.schedule({ pageId: onPage, publishAt: plus(world.clock.now(), minutes * MINUTE) })
/** Makes every Post as late as after hours beyond the grace, and lets some sweeps pass. */
const hoursGoBy = async () => {
  const publishAt = plus(world.clock.now(), -LATE_GRACE_MS - HOUR)
  await database.db.updateTable('posts').set({ publishAt }).execute()
  await world.pass(5 * MINUTE)
}
const viewsOf = (...ids: PostId[]) => Promise.all(ids.map(id => world.view(id)))

describe('everything on hold', () => {
  test('leaves a scheduled Post off the network', async () => {
    const id = await at(20)

    await hold()
    await world.pass(30 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'scheduled', isHeld: true })
    expect(world.network.calls).toEqual([])
  })

  test('leaves a staged Post unseen', async () => {
    const id = await at(20)
    await world.pass(6 * MINUTE)

    await hold()
    await world.pass(30 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'staged', isHeld: true })
    expect(await world.seen(page)).toEqual([])
  })

  test('stops a worker that waits for the instant already', async () => {
    const id = await at(20)
    await world.pass(20 * MINUTE - 2 * SECOND)

    await hold()
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'staged', isHeld: true })
    expect(world.network.calls.map(({ operation }) => operation)).not.toContain('publish')
  })

  test('comes too late for a Post that is past the point of no return', async () => {
    const id = await at(20)
    await world.pass(20 * MINUTE - 300)

    await hold()
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', isHeld: false, latenessMs: 0 })
  })

  test('misses nothing, however long it lasts', async () => {
    const posts = [await at(20), await at(6)]
    await world.pass(5 * MINUTE)

    await hold()
    await hoursGoBy()

    expect((await viewsOf(...posts)).map(({ state }) => state)).not.toContain('missed')
  })

  test('looks for a Post whose flip lost its answer, and finds it out', async () => {
    const id = await at(20)
    world.network.script('publish', { kind: 'effect-then-lost' })
    await world.pass(20 * MINUTE - SECOND)
    await world.queue.advanceBy(SECOND)

    await hold()
    await world.pass(3 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', isHeld: false })
  })

  test('never flips again what may be out, and never calls it missed', async () => {
    const id = await at(20)
    world.network.script('publish', { kind: 'no-effect-lost' })
    await world.pass(20 * MINUTE - SECOND)
    await world.queue.advanceBy(SECOND)

    await hold()
    await world.pass(MINUTE)
    await hoursGoBy()

    expect(await world.view(id)).toMatchObject({ state: 'unconfirmed', isHeld: true })
    expect(world.network.calls.filter(({ operation }) => operation === 'publish')).toHaveLength(1)
  })

  test('finds a flip that takes effect only then', async () => {
    const id = await at(20)
    world.network.script('publish', { kind: 'ghost', afterCalls: 3 })
    await world.pass(20 * MINUTE - SECOND)
    await world.queue.advanceBy(SECOND)

    await hold()
    await world.pass(10 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
    expect(await world.seen(page)).toHaveLength(1)
  })
})

describe('what goes out all the same', () => {
  test('is a Post or a Page that was excepted', async () => {
    const other = await world.addPage()
    const [one, sibling, elsewhere] = [await at(20), await at(20), await at(20, other)]

    await hold([one, other])
    await world.pass(21 * MINUTE)

    const states = (await viewsOf(one, sibling, elsewhere)).map(({ state }) => state)
    expect(states).toEqual(['published', 'scheduled', 'published'])
  })

  test('is every urgent Post', async () => {
    const id = await world.schedule({ pageId: page, kind: 'urgent', officialSource: 'UBND huyện' })

    await hold()
    for (const actor of [ADMIN, REVIEWER]) await world.publishing.approvePost(actor, id)
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', isHeld: false })
  })

  test('must be known', async () => {
    const id = await at(20)

    await expect(hold([id, 'nobody'])).rejects.toMatchObject({
      code: 'HOLD_EXCEPTION_UNKNOWN',
      fields: [{ path: 'except.1' }],
    })
  })
})

describe('a hold', () => {
  test('is one at most, also when two begin it at once', async () => {
    const both = await Promise.allSettled([hold(), hold()])

    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    await expect(hold()).rejects.toMatchObject({ code: 'HOLD_ACTIVE' })
  })

  test('tells its reason, who began it and how many Posts wait', async () => {
    await at(20)
    await hold()

    expect(await world.publishing.getHold(OFFICER)).toMatchObject({
      hold: { reason: 'Quốc tang', beganBy: OFFICER.name, except: [] },
      waitingCount: 1,
    })
  })

  test('lets nobody press a Post through, nor try it again', async () => {
    const id = await at(20)
    await hold()

    expect((await world.view(id)).may).toMatchObject({ edit: true, cancel: true, publishNow: false })
    await expect(world.publishing.publishNow(OFFICER, id)).rejects.toMatchObject({ code: 'HOLD_ACTIVE' })
    await database.db.updateTable('posts').set({ state: 'missed' }).execute()
    await expect(world.publishing.retryPost(OFFICER, id)).rejects.toMatchObject({ code: 'HOLD_ACTIVE' })
  })

  test('that is not there cannot be ended', async () => {
    await expect(world.publishing.endHold(OFFICER)).rejects.toMatchObject({ code: 'HOLD_NOT_ACTIVE' })
  })

  test('waits for whoever passes the point of no return that moment', async () => {
    await at(20)
    const trx = await database.db.startTransaction().execute()
    await trx.updateTable('posts').set({ state: 'publishing' }).execute()
    let hasBegun = false

    const begun = hold().then(() => {
      hasBegun = true
    })
    await world.view((await world.publishing.listPosts(OFFICER, { limit: 1 })).items[0]?.id as PostId)
    expect(hasBegun).toBe(false)
    await trx.commit().execute()

    await begun
  })
})

describe('resuming', () => {
  test('gives what passed its time the next usual ones, and leaves the rest as it was', async () => {
    const [first, second, coming] = [await at(20), await at(25), await at(10 * 60)]
    await hold()
    await world.pass(60 * MINUTE)

    const { respread } = await world.publishing.endHold(OFFICER)

    expect(respread.map(({ postId, to }) => [postId, to.toISOString()])).toEqual([
      [first, '2026-11-22T04:30:00.000Z'],
      [second, '2026-11-22T23:30:00.000Z'],
    ])
    expect((await world.view(coming)).publishAt).toEqual(plus(world.clock.now(), 9 * HOUR))
    expect(await world.publishing.getHold(OFFICER)).toEqual({ hold: null, waitingCount: 0 })
  })

  test('takes a staged Post back whose new time is far, and puts it there again', async () => {
    const id = await at(20)
    await world.pass(6 * MINUTE)
    await hold()
    await world.pass(30 * MINUTE)

    await world.publishing.endHold(OFFICER)
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'scheduled', leftovers: [], facebookPostId: null })
    expect(await world.hidden(page)).toEqual([])
    await world.pass(2 * HOUR)
    expect(await world.view(id)).toMatchObject({ state: 'published', latenessMs: 0 })
  })

  test('puts a staged Post there again even when its new time is near, for its photos may be gone', async () => {
    const id = await world.schedule({ pageId: page, photoIds: [await world.addPhoto()] })
    await world.pass(6 * MINUTE)
    await hold()
    await world.pass(3 * DAY, HOUR)
    const publishAt = plus(world.clock.now(), 5 * MINUTE)

    await world.publishing.endHold(OFFICER, [{ postId: id, do: 'move', publishAt }])
    await world.pass(10 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', latenessMs: 0, leftovers: [] })
    expect(world.network.calls.filter(({ operation }) => operation === 'uploadPhoto')).toHaveLength(2)
  })

  test('lets the branches take turns', async () => {
    const posts = await Promise.all([at(20), at(21), at(22)])
    await tellAbout(['Hòa An', 'Hòa An', 'Tân Long'], posts)
    await hold()
    await world.pass(30 * MINUTE)

    const { respread } = await world.publishing.endHold(OFFICER)

    const order = respread.toSorted((a, b) => a.to.getTime() - b.to.getTime())
    expect(order.map(({ postId }) => postId)).toEqual([posts[0], posts[2], posts[1]])
  })

  test('does what was decided about each Post, in the same moment', async () => {
    const [moved, drafted, canceled] = [await at(20), await at(21), await at(300)]
    await hold()
    await world.pass(30 * MINUTE)
    const publishAt = plus(world.clock.now(), 2 * HOUR)

    const { respread } = await world.publishing.endHold(OFFICER, [
      { postId: moved, do: 'move', publishAt },
      { postId: drafted, do: 'draft' },
      { postId: canceled, do: 'cancel' },
    ])

    expect(respread).toEqual([])
    expect(await viewsOf(moved, drafted, canceled)).toMatchObject([
      { state: 'scheduled', publishAt },
      { state: 'draft' },
      { state: 'canceled' },
    ])
  })

  test('does nothing at all when one decision cannot be carried out', async () => {
    const [one, other] = [await at(20), await at(21)]
    await hold()
    await world.pass(30 * MINUTE)

    const ending = world.publishing.endHold(OFFICER, [
      { postId: one, do: 'cancel' },
      { postId: other, do: 'move', publishAt: plus(world.clock.now(), -HOUR) },
    ])

    await expect(ending).rejects.toMatchObject({
      code: 'DECISIONS_REFUSED',
      fields: [{ path: 'decisions.1.publishAt', code: 'PUBLISH_AT_PAST' }],
    })
    expect((await world.view(one)).state).toBe('scheduled')
    expect((await world.publishing.getHold(OFFICER)).hold).not.toBeNull()
  })

  test('and holding again at that moment never wait for each other', async () => {
    const id = await at(20)
    await hold()
    const ending = await database.db.startTransaction().execute()
    await closeHold(ending, OFFICER.id, world.clock.now())

    const again = hold()
    await world.view(id)
    await ending.updateTable('posts').set({ pillar: 'members' }).execute()
    await ending.commit().execute()

    expect((await again).reason).toBe('Quốc tang')
  })

  test('happens once when two press at once', async () => {
    await at(20)
    await hold()
    await world.pass(30 * MINUTE)

    const both = await Promise.allSettled([
      world.publishing.endHold(OFFICER),
      world.publishing.endHold(OFFICER),
    ])

    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

/** Makes units and says which Post tells about which. */
async function tellAbout(names: readonly string[], posts: readonly PostId[]): Promise<void> {
  for (const name of new Set(names)) {
    const unit = { id: unitId(name), name, level: 'branch', createdAt: world.clock.now() }
    await database.db
      .insertInto('units')
      .values({ ...NO_DETAILS, ...unit })
      .onConflict(c => c.doNothing())
      .execute()
  }
  for (const [index, id] of posts.entries())
    await database.db
      .updateTable('posts')
      .set({ unitId: unitId(names[index] ?? '') })
      .where('id', '=', id)
      .execute()
}

const NO_DETAILS = {
  shortName: null,
  parentId: null,
  block: null,
  validFrom: null,
  validTo: null,

  targetPostsPerMonth: null,
} as const
