import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type PageId, postId } from '../../../src/kernel/ids.ts'
import { MINUTE, SECOND } from '../../../src/kernel/time.ts'
import type { Network } from '../../../src/ports/network.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId
/** What happens while the worker waits for the answer to a call, once. */
let meanwhile: Partial<Record<keyof Network, () => Promise<void>>>

const NEVER = new AbortController().signal

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  meanwhile = {}
  world = await createWorld({
    db: database.db,
    between: deps => ({ ...deps, network: interrupted(deps.network) }),
  })
  page = await world.addPage()
})

const interrupted = (network: Network): Network => ({
  ...network,
  readPost: async (...call) => {
    await interrupt('readPost')
    return network.readPost(...call)
  },
})

async function interrupt(operation: keyof Network): Promise<void> {
  const happening = meanwhile[operation]
  meanwhile = { ...meanwhile, [operation]: undefined }
  await happening?.()
}

describe('a Post that a person publishes while it is being staged', () => {
  test('stays visible, and its Page stays connected', async () => {
    const id = await world.schedule({ pageId: page })
    meanwhile.readPost = async () => {
      await world.publishing.publishNow(OFFICER, id)
      await world.publishing.stagePost(id, NEVER)
      await world.publishing.publishPost(id, NEVER)
    }

    await world.pass(6 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', leftovers: [] })
    expect(await world.seen(page)).toHaveLength(1)
    expect(await tokenStateOf(page)).toBe('ok')
  })
})

describe('a Post whose button is pressed twice at once', () => {
  test('is written once, and both presses are told the same Post', async () => {
    const id = postId('a-form')

    const told = await Promise.all([
      world.schedule({ pageId: page, id }),
      world.schedule({ pageId: page, id }),
    ])

    expect(told).toEqual([id, id])
    expect((await world.publishing.listPosts(OFFICER, { limit: 9 })).items).toHaveLength(1)
  })
})

describe('a first comment whose answer was lost', () => {
  test('is not written again because its Page is connected anew', async () => {
    const id = await world.schedule({ pageId: page, firstComment: 'Chi tiết tại trang web' })
    world.network.script('comment', { kind: 'effect-then-lost' })
    await world.pass(20 * MINUTE + 5 * SECOND)

    await world.publishing.resumePage(page)
    await world.pass(5 * MINUTE)

    expect(await commentsUnder(page)).toEqual(['Chi tiết tại trang web'])
    expect(await world.view(id)).toMatchObject({ state: 'published', problemCode: null, remedy: null })
  })
})

const tokenStateOf = async (id: PageId): Promise<string> => {
  const row = await database.db
    .selectFrom('pages')
    .select('tokenState')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.tokenState
}

const commentsUnder = async (id: PageId): Promise<readonly string[]> => {
  const [seen] = await world.seen(id)
  return world.network.commentsOf(seen?.id ?? '').map(comment => comment.message)
}
