import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PageId, pageId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import type { Problem } from '../../../src/ports/network.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('networkParks').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

const refusal = (code: string, remedy: Problem['remedy']) =>
  ({ kind: 'refused', problem: { code, remedy } }) as const

describe('a throttled Page', () => {
  test('is not called before its time, and its Post then goes out', async () => {
    const id = await world.schedule({ pageId: page })
    const until = plus(world.clock.now(), 40 * MINUTE)
    world.network.script('createUnpublished', { kind: 'throttled', until, scope: 'page' })

    await world.pass(50 * MINUTE)

    expect(world.network.calls.filter(call => call.whileParked)).toEqual([])
    expect(await world.view(id)).toMatchObject({ state: 'published' })
  })

  test('does not hold up the others', async () => {
    const other = await world.addPage()
    const parked = await world.schedule({ pageId: page })
    const free = await world.schedule({ pageId: other })
    const until = plus(world.clock.now(), 2 * HOUR)
    world.network.script('createUnpublished', { kind: 'throttled', until, scope: 'page' })

    await world.pass(21 * MINUTE)

    const states = [await world.view(parked), await world.view(free)].map(post => post.state)
    expect(states.toSorted()).toEqual(['published', 'scheduled'])
  })

  test('stays staged when only the flip is throttled, and says until when', async () => {
    const id = await world.schedule({ pageId: page })
    const until = plus(world.clock.now(), 60 * MINUTE)
    world.network.script('publish', { kind: 'throttled', until, scope: 'page' })

    await world.pass(25 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'staged', notBefore: until, remedy: 'wait' })
  })

  test('leaves its Post to a person once it is too late, though its wait is longer', async () => {
    const id = await world.schedule({ pageId: page })
    const until = plus(world.clock.now(), 72 * HOUR)
    world.network.script('publish', { kind: 'throttled', until, scope: 'page' })

    await world.pass(4 * HOUR)

    expect(await world.view(id)).toMatchObject({ state: 'missed', problemCode: 'too-late' })
    expect(world.network.calls.filter(call => call.whileParked)).toEqual([])
  })

  test('with its app parks every Page', async () => {
    const other = await world.addPage()
    await world.schedule({ pageId: page })
    await world.schedule({ pageId: other })
    const until = plus(world.clock.now(), 40 * MINUTE)
    world.network.script('createUnpublished', { kind: 'throttled', until, scope: 'app' })

    await world.pass(39 * MINUTE)

    expect(world.network.calls.filter(call => call.operation !== 'createUnpublished')).toEqual([])
    expect(await world.seen(page)).toEqual([])
  })
})

describe('a Page that is throttled in the middle of work', () => {
  test('is not called for the first comment either, when the listing was what it refused', async () => {
    const id = await world.schedule({ pageId: page, firstComment: 'Xem thêm' })
    const until = plus(world.clock.now(), 60 * MINUTE)
    world.network.script('isListed', { kind: 'throttled', until, scope: 'page' })

    await world.pass(59 * MINUTE)
    expect(world.network.calls.filter(call => call.whileParked)).toEqual([])
    await world.pass(5 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', firstCommentId: expect.any(String) })
  })

  test('is not called for what another Post was about to do', async () => {
    const photoIds = [await world.addPhoto(), await world.addPhoto()]
    await world.schedule({ pageId: page, photoIds })
    world.network.decide(call => {
      if (call.operation === 'uploadPhoto') void parkMeanwhile()
      return { kind: 'none' }
    })
    const until = plus(world.clock.now(), 60 * MINUTE)
    const parkMeanwhile = () =>
      database.db.updateTable('pages').set({ parkedUntil: until }).where('id', '=', page).execute()

    await world.pass(21 * MINUTE)

    expect(world.network.calls.map(call => call.operation)).toEqual(['uploadPhoto'])
  })

  test('is not asked for orphans before its time', async () => {
    await world.schedule({ pageId: page })
    world.network.script('createUnpublished', { kind: 'no-effect-lost' })
    const until = plus(world.clock.now(), 120 * MINUTE)
    world.network.script('listPosts', { kind: 'none' }, { kind: 'throttled', until, scope: 'page' })

    await world.pass(60 * MINUTE)

    expect(world.network.calls.filter(call => call.whileParked)).toEqual([])
  })
})

describe('what cannot be removed', () => {
  test('is tried again at growing pauses, not at every sweep', async () => {
    const id = await world.schedule({ pageId: page })
    await world.pass(6 * MINUTE)
    const refused = Array.from({ length: 500 }, () => refusal('not-permitted', 'ask-officer'))
    world.network.script('remove', ...refused)

    await world.publishing.cancelPost(OFFICER, id)
    await world.pass(6 * HOUR)

    const removals = world.network.calls.filter(call => call.operation === 'remove')
    expect(removals.length).toBeLessThan(15)
    expect(await world.view(id)).toMatchObject({ state: 'canceled', leftovers: [{ kind: 'post' }] })
  })
})

describe('a dead token', () => {
  test('leaves a Post that nobody can have seen to a person, once it is too late', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('createUnpublished', { kind: 'no-effect-lost' })
    world.network.script('listPosts', refusal('token-expired', 'reconnect'))
    await world.pass(21 * MINUTE)
    expect(await world.view(id)).toMatchObject({ state: 'unconfirmed', remedy: 'reconnect' })

    await world.pass(4 * HOUR)

    expect(await world.view(id)).toMatchObject({ state: 'missed', problemCode: 'too-late' })
  })

  test('parks its Page until it is connected anew; then everything goes out', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('createUnpublished', refusal('token-expired', 'reconnect'))
    await world.pass(21 * MINUTE)
    const callsBefore = world.network.calls.length

    await world.pass(10 * MINUTE)
    expect(world.network.calls).toHaveLength(callsBefore)
    expect(await world.view(id)).toMatchObject({ state: 'scheduled', remedy: 'reconnect' })

    await database.db.updateTable('pages').set({ tokenState: 'ok', tokenProblem: null }).execute()
    await world.publishing.resumePage(page)
    await world.pass(MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
  })
})

describe('a content fault', () => {
  test('stops the Post and leaves its Page connected', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('createUnpublished', refusal('link-invalid', 'fix-input'))

    await world.pass(21 * MINUTE)

    expect(await world.view(id)).toMatchObject({
      state: 'failed',
      problemCode: 'link-invalid',
      remedy: 'fix-input',
    })
    const { tokenState } = await database.db
      .selectFrom('pages')
      .select('tokenState')
      .where('id', '=', page)
      .executeTakeFirstOrThrow()
    expect(tokenState).toBe('ok')
  })

  test('is mended by an edit, and the Post goes out', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('createUnpublished', refusal('link-invalid', 'fix-input'))
    await world.pass(6 * MINUTE)

    const { version } = await world.view(id)
    await world.publishing.editPost(OFFICER, id, { version, message: 'Đã sửa' })
    await world.pass(15 * MINUTE)

    expect(await world.seen(page)).toMatchObject([{ message: 'Đã sửa' }])
  })
})

describe('what looks published and is not ours to call so', () => {
  test('a token that shows at once what was to stay hidden: the post is taken down and the Page must be reconnected', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.addUserToken('a-user-token')
    const sealed = world.seal.close(
      'page-token',
      await world.facebookPageOf(page),
      world.secret('a-user-token'),
    )
    await database.db.updateTable('pages').set({ tokenSealed: sealed }).where('id', '=', page).execute()

    await world.pass(21 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'failed', problemCode: 'shown-too-early' })
    expect(await world.seen(page)).toEqual([])
  })

  test('a staged post that somebody deleted at Facebook is put there again', async () => {
    const id = await world.schedule({ pageId: page, photoIds: [await world.addPhoto()] })
    await world.pass(6 * MINUTE)
    world.network.removeByHand((await world.hidden(page))[0]?.id ?? '')

    await world.pass(16 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published' })
    expect(await world.seen(page)).toHaveLength(1)
  })

  test('a post that vanished after its flip may have been seen, so a person is asked', async () => {
    const id = await world.schedule({ pageId: page })
    await world.pass(6 * MINUTE)
    const [hidden] = await world.hidden(page)
    world.network.script('publish', { kind: 'effect-then-lost' })
    world.network.decide(call => {
      if (call.operation === 'publish') world.network.removeByHand(hidden?.id ?? '')
      return { kind: 'none' }
    })

    await world.pass(16 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'failed', problemCode: 'post-vanished' })
    expect(await world.seen(page)).toEqual([])
  })
})

test('a Page nobody connected takes no Post', async () => {
  await expect(world.schedule({ pageId: pageId('id-none') })).rejects.toMatchObject({
    code: 'PAGE_NOT_FOUND',
  })
})
