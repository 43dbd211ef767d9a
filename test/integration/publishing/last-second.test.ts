import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus, SECOND } from '../../../src/kernel/time.ts'
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
  await database.db.deleteFrom('holds').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

const WRONG: Problem = { code: 'content-refused', remedy: 'fix-input' }

/** How a Post due in twenty minutes comes to stand in each state in which nobody can have seen it. */
const STANDINGS: Readonly<Record<string, (id: PostId) => Promise<unknown>>> = {
  scheduled: async () => {},
  staged: () => world.pass(6 * MINUTE),
  'staged and five seconds before its time': () => world.pass(20 * MINUTE - 5 * SECOND),
  unconfirmed: () => {
    world.network.script('createUnpublished', { kind: 'effect-then-lost' })
    world.network.script('listPosts', ...Array.from({ length: 10 }, () => ({ kind: 'never-sent' }) as const))
    return world.pass(6 * MINUTE)
  },
  failed: () => {
    world.network.script('createUnpublished', { kind: 'refused', problem: WRONG })
    return world.pass(6 * MINUTE)
  },
  missed: async () => {
    world.network.decide(() => ({ kind: 'never-sent' }))
    await world.pass(5 * HOUR)
    world.network.decide(() => ({ kind: 'none' }))
  },
  held: async () => {
    await world.pass(6 * MINUTE)
    await world.publishing.beginHold(OFFICER, { reason: 'Quốc tang' })
  },
}

describe.each(Object.keys(STANDINGS))('a Post that is %s', standing => {
  const stand = async () => {
    const id = await world.schedule({ pageId: page, message: 'Lời cũ' })
    await STANDINGS[standing]?.(id)
    return world.view(id)
  }
  /** Lets everything end; nothing may lie about unpublished that no Post shows. */
  const end = async () => {
    await world.publishing.endHold(OFFICER, []).catch(() => {})
    await world.pass(3 * HOUR)
    expect(await world.hidden(page)).toEqual([])
  }

  test('is rewritten and moved, and only the new words are ever seen', async () => {
    const { id, version } = await stand()
    const publishAt = plus(world.clock.now(), HOUR)

    await world.publishing.editPost(OFFICER, id, { version, message: 'Lời mới', publishAt })
    await end()

    expect((await world.seen(page)).map(({ message }) => message)).toEqual(['Lời mới'])
    expect(await world.view(id)).toMatchObject({ state: 'published', message: 'Lời mới', leftovers: [] })
  })

  test('is canceled, and nobody ever sees it', async () => {
    const { id } = await stand()

    await world.publishing.cancelPost(OFFICER, id)
    await end()

    expect(await world.seen(page)).toEqual([])
    expect(await world.view(id)).toMatchObject({ state: 'canceled', leftovers: [] })
  })
})

test('in the moment in which it goes out, people are told so, and may change it right after', async () => {
  const id = await world.schedule({ pageId: page, message: 'Lời cũ' })
  world.network.script('publish', { kind: 'hang', hasEffect: true })
  await world.pass(20 * MINUTE)
  const { state, version } = await world.view(id)
  expect(state).toBe('publishing')

  const { editPost, cancelPost, askAmendment } = world.publishing
  const deeds = [editPost(OFFICER, id, { version, message: 'Lời mới' }), cancelPost(OFFICER, id)]
  for (const deed of await Promise.allSettled(deeds))
    expect(deed).toMatchObject({ reason: { code: 'POST_GOING_OUT' } })
  await world.pass(2 * MINUTE)
  await askAmendment(OFFICER, id, { kind: 'message', version, message: 'Lời mới' })
  await world.pass(MINUTE)

  expect((await world.seen(page)).map(({ message }) => message)).toEqual(['Lời mới'])
})
