import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, plus } from '../../../src/kernel/time.ts'
import { ruleFor } from '../../support/approval-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { readSourceFiles } from '../../support/source-files.ts'
import { ADMIN, createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('settings').execute()
  world = await createWorld({ db: database.db })
  page = await world.addPage()
})

const revisionsOf = async (id: PostId) =>
  (await world.publishing.listRevisions(OFFICER, id, { limit: 50 })).items

describe('the history of a Post', () => {
  test('keeps every version whole, with who made it and when', async () => {
    const [one, two] = [await world.addPhoto('Một'), await world.addPhoto('Hai')]
    const id = await world.schedule({ pageId: page, message: 'Lời đầu', photoIds: [one] })
    const moved = plus(world.clock.now(), 2 * HOUR)
    await world.publishing.editPost(OFFICER, id, { version: 1, message: 'Lời sau', photoIds: [two, one] })
    await world.publishing.editPost(ADMIN, id, { version: 2, publishAt: moved })

    const [third, second, first, ...more] = await revisionsOf(id)

    expect(more).toEqual([])
    expect(first).toMatchObject({ version: 1, action: 'post.written', message: 'Lời đầu' })
    expect(first?.photos).toEqual([{ photoId: one, altText: 'Một' }])
    expect(second).toMatchObject({ version: 2, action: 'post.edited', actor: { name: OFFICER.name } })
    expect(second?.photos.map(({ photoId }) => photoId)).toEqual([two, one])
    expect(third).toMatchObject({ action: 'post.moved', actor: { name: ADMIN.name }, publishAt: moved })
    expect(third).toMatchObject({ message: 'Lời sau', photos: second?.photos, at: world.clock.now() })
  })

  test('tells the reason for which a Post was returned', async () => {
    await ruleFor(database.db, 'ordinary', { approvals: 1 })
    const id = await world.schedule({ pageId: page })

    await world.publishing.returnPost(REVIEWER, id, { reason: 'Thiếu số người' })

    expect((await revisionsOf(id))[0]).toMatchObject({ action: 'post.returned', note: 'Thiếu số người' })
  })

  test('comes in parts where it is long', async () => {
    const id = await world.schedule({ pageId: page })
    for (const version of [1, 2, 3, 4])
      await world.publishing.editPost(OFFICER, id, { version, message: `Bản ${version + 1}` })
    const { listRevisions } = world.publishing

    const newest = await listRevisions(OFFICER, id, { limit: 2 })
    const older = await listRevisions(OFFICER, id, { limit: 5, cursor: newest.nextCursor ?? '' })

    expect(newest.items.map(({ version }) => version)).toEqual([5, 4])
    expect(older).toMatchObject({ items: [{ version: 3 }, { version: 2 }, { version: 1 }], nextCursor: null })
  })

  test('of a Post that nobody wrote is not there', async () => {
    await expect(revisionsOf('nobody' as PostId)).rejects.toMatchObject({ code: 'POST_NOT_FOUND' })
  })
})

test('whatever a person does to a Post, its version is kept', async () => {
  const { publishing } = world
  const ahead = plus(world.clock.now(), HOUR)
  const deeds: Readonly<Record<string, (id: PostId) => Promise<unknown>>> = {
    submit: id => publishing.submitPost(OFFICER, id),
    return: id => publishing.returnPost(REVIEWER, id, { reason: 'Sửa lại' }),
    edit: id => publishing.editPost(OFFICER, id, { version: 3, message: 'Mới' }),
    move: id => publishing.editPost(OFFICER, id, { version: 4, publishAt: ahead }),
    'submit again': id => publishing.submitPost(OFFICER, id),
    approve: id => publishing.approvePost(REVIEWER, id),
    'publish now': id => publishing.publishNow(OFFICER, id),
    cancel: id => publishing.cancelPost(OFFICER, id),
  }
  await ruleFor(database.db, 'ordinary', { approvals: 1 })
  const id = await world.schedule({ pageId: page, isDraft: true })

  for (const deed of Object.values(deeds)) await deed(id)

  const versions = (await revisionsOf(id)).map(({ version }) => version)
  expect(versions.toReversed()).toEqual([1, ...Object.keys(deeds).map((_, index) => index + 2)])
  expect(await world.view(id)).toMatchObject({ version: versions[0], state: 'canceled' })
})

test('whoever writes or changes a Post keeps its version', () => {
  const files = readSourceFiles('src').filter(({ path }) => !path.startsWith('src/cli/'))
  const holding = (word: RegExp) => files.filter(({ text }) => word.test(text)).map(({ path }) => path)
  const keepers = holding(/await keepRevision\(trx/)

  expect(holding(/insertInto\('posts'\)|version: eb\('version'/)).toEqual(['src/publishing/post-store.ts'])
  expect(keepers).toContain('src/publishing/schedule-post.ts')
  expect(keepers).toEqual(holding(/\binsertPost\(trx|changePost( as \w+)?\b[^;]*post-store\.ts/))
})
