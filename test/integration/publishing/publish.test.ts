import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId } from '../../../src/kernel/ids.ts'
import { MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, LATE_GRACE_MS, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

describe('a Post on its way', () => {
  test('is written down and nothing else until it is nearly due', async () => {
    const id = await world.schedule({ pageId: page })

    await world.pass(4 * MINUTE)

    expect((await world.view(id)).state).toBe('scheduled')
    expect(world.network.calls).toEqual([])
  })

  test('is staged unseen a quarter of an hour before its time', async () => {
    const id = await world.schedule({ pageId: page })

    await world.pass(6 * MINUTE)

    expect((await world.view(id)).state).toBe('staged')
    expect(await world.seen(page)).toEqual([])
    expect(await world.hidden(page)).toHaveLength(1)
  })

  test('is seen once, at its time, with proof', async () => {
    const id = await world.schedule({ pageId: page, message: 'Ra quân tháng Thanh niên' })

    await world.pass(21 * MINUTE)

    const post = await world.view(id)
    expect(post).toMatchObject({ state: 'published', latenessMs: 0, problemCode: null, leftovers: [] })
    expect(post.permalink).toMatch(/^https:/)
    expect(await world.seen(page)).toMatchObject([{ message: 'Ra quân tháng Thanh niên', isPublished: true }])
    expect(post.attempts.map(attempt => attempt.step)).toEqual([
      'create',
      'read-back',
      'publish',
      'prove',
      'list',
    ])
  })

  test('carries its photos in order and its first comment', async () => {
    const photoIds = [await world.addPhoto('Một'), await world.addPhoto('Hai'), await world.addPhoto('Ba')]
    const id = await world.schedule({ pageId: page, photoIds, firstComment: 'Xem thêm tại trang web' })

    await world.pass(21 * MINUTE)

    const [seen] = await world.seen(page)
    expect(seen?.photoIds?.map(photo => world.network.altTextOf(photo))).toEqual(['Một', 'Hai', 'Ba'])
    expect(world.network.commentsOf(seen?.id ?? '')).toMatchObject([{ message: 'Xem thêm tại trang web' }])
    expect((await world.view(id)).firstCommentId).not.toBeNull()
  })

  test('due in a moment is staged and published at once', async () => {
    const id = await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), 20 * SECOND) })

    await world.pass(30 * SECOND)

    expect(await world.view(id)).toMatchObject({ state: 'published', latenessMs: 0 })
  })
})

describe('whatever happens to an answer', () => {
  const faults = [
    { kind: 'never-sent' },
    { kind: 'effect-then-lost' },
    { kind: 'no-effect-lost' },
    { kind: 'hang', hasEffect: true },
    { kind: 'hang', hasEffect: false },
    { kind: 'ghost', afterCalls: 1 },
    { kind: 'ghost', afterCalls: 3 },
  ] as const
  const operations = [
    'createUnpublished',
    'publish',
    'readPost',
    'listPosts',
    'uploadPhoto',
    'isListed',
  ] as const
  const cases = operations.flatMap(operation => faults.map(fault => ({ operation, fault })))

  test.each(cases)('$operation with $fault leaves one Post seen', async ({ operation, fault }) => {
    const id = await world.schedule({ pageId: page, photoIds: [await world.addPhoto()] })
    world.network.script(operation, fault, fault)
    if (operation === 'listPosts') world.network.script('createUnpublished', { kind: 'effect-then-lost' })

    await world.pass(35 * MINUTE)
    world.network.releaseGhosts()

    expect(await world.view(id)).toMatchObject({ state: 'published' })
    expect(await world.seen(page)).toHaveLength(1)
  })

  test('what a lost answer left behind is removed in the end', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('createUnpublished', { kind: 'ghost', afterCalls: 4 })

    await world.pass(41 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', leftovers: [] })
    expect(await world.seen(page)).toHaveLength(1)
    expect(await world.hidden(page)).toEqual([])
  })
})

describe('a Post that is late', () => {
  test('within the grace goes out when the network is back', async () => {
    const id = await world.schedule({ pageId: page })
    let isDown = true
    world.network.decide(() => (isDown ? { kind: 'never-sent' } : { kind: 'none' }))

    await world.pass(60 * MINUTE)
    isDown = false
    await world.pass(3 * MINUTE)

    const post = await world.view(id)
    expect(post.state).toBe('published')
    expect(post.latenessMs).toBeGreaterThan(39 * MINUTE)
  })

  test('beyond the grace waits for a person', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.decide(() => ({ kind: 'never-sent' }))

    await world.pass(20 * MINUTE + LATE_GRACE_MS + 2 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'missed', problemCode: 'too-late' })
  })

  test('by an answer lost for hours is looked for, and found out', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('publish', { kind: 'effect-then-lost' })
    let isDown = false
    world.network.decide(() => (isDown ? { kind: 'never-sent' } : { kind: 'none' }))

    await world.pass(20 * MINUTE)
    isDown = true
    await world.pass(LATE_GRACE_MS + 5 * MINUTE)
    isDown = false
    await world.pass(5 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
    expect(await world.seen(page)).toHaveLength(1)
  })
})
