import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId } from '../../../src/kernel/ids.ts'
import { Secret } from '../../../src/kernel/secret.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
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
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

/** A post that somebody wrote on the Page by hand, kept unpublished, as Business Suite does. */
async function writeByHand(message: string): Promise<void> {
  const [row] = await database.db.selectFrom('pages').selectAll().where('id', '=', page).execute()
  if (!row) throw new Error('no such Page')
  const token = world.seal.open('page-token', row.facebookPageId, row.tokenSealed)
  const access = { networkPageId: row.facebookPageId, token: new Secret(token.reveal()) }
  await world.network.createUnpublished(access, { message, link: null, photoIds: [] })
}

describe('what somebody else keeps unpublished on the Page', () => {
  test('is never removed, though a later Post of ours has the same words and was lost', async () => {
    const older = await world.schedule({ pageId: page, message: 'Bài khác' })
    world.network.script('createUnpublished', { kind: 'no-effect-lost' })
    await world.pass(6 * MINUTE)
    await world.publishing.cancelPost(OFFICER, older)
    await writeByHand('Chào mừng ngày 26/3')
    await world.pass(40 * MINUTE)
    const later = await world.schedule({
      pageId: page,
      message: 'Chào mừng ngày 26/3',
      publishAt: plus(world.clock.now(), MINUTE),
    })
    world.network.script('createUnpublished', { kind: 'no-effect-lost' })
    await world.pass(30 * 1_000)
    await world.publishing.cancelPost(OFFICER, later)

    await world.pass(2 * HOUR)

    expect(await world.hidden(page)).toMatchObject([{ message: 'Chào mừng ngày 26/3' }])
  })
})
