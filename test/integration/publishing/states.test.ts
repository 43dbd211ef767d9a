import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../src/kernel/errors.ts'
import type { PageId, PostId } from '../../../src/kernel/ids.ts'
import { HOUR, MINUTE, plus } from '../../../src/kernel/time.ts'
import type { PostState } from '../../../src/publishing/index.ts'
import { ruleFor } from '../../support/approval-rules.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, REVIEWER, type World } from '../../support/world.ts'

let database: TestDatabase
let world: World
let page: PageId
let isStorageDown: boolean

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  await database.db.deleteFrom('posts').execute()
  await database.db.deleteFrom('settings').execute()
  isStorageDown = false
  world = await createWorld({ db: database.db, between: deps => ({ ...deps, photos: frail(deps.photos) }) })
  page = await world.addPage()
})

const frail = <T extends { networkJpeg: (...id: never[]) => Promise<Uint8Array> }>(photos: T): T => ({
  ...photos,
  networkJpeg: async (...id: never[]) => {
    if (isStorageDown) throw new AppError('OBJECT_NOT_FOUND')
    return photos.networkJpeg(...id)
  },
})

const stateOf = async (id: PostId): Promise<PostState> => (await world.view(id)).state

describe('a Post whose next step the program cannot take', () => {
  test('says so, and goes on by itself once it can', async () => {
    const id = await world.schedule({ pageId: page, photoIds: [await world.addPhoto()] })
    isStorageDown = true

    await world.pass(7 * MINUTE)
    expect(await world.view(id)).toMatchObject({
      state: 'scheduled',
      problemCode: 'program-fault',
      remedy: 'report',
    })
    isStorageDown = false
    await world.pass(15 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'published', problemCode: null, remedy: null })
  })
})

describe('a Post is', () => {
  test('publishing while its flip is under way, and can then not be changed', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('publish', { kind: 'hang', hasEffect: false })

    await world.pass(20 * MINUTE)
    expect(await world.view(id)).toMatchObject({ state: 'publishing', may: { edit: false, cancel: false } })
    await world.pass(2 * MINUTE)

    expect(await stateOf(id)).toBe('published')
  })

  test('unconfirmed while the answer to its flip is lost, and does not say that it is out', async () => {
    const id = await world.schedule({ pageId: page })
    world.network.script('publish', { kind: 'effect-then-lost' })
    world.network.decide(() => ({ kind: 'never-sent' }))
    await world.pass(6 * MINUTE)
    world.network.decide(call => ({ kind: call.operation === 'createUnpublished' ? 'none' : 'never-sent' }))
    world.network.script('readPost', { kind: 'none' })

    await world.pass(15 * MINUTE)

    expect(await world.view(id)).toMatchObject({ state: 'unconfirmed', publishedAt: null, permalink: null })
  })
})

test('a Post that failed and is edited after its time keeps telling why until it is tried again', async () => {
  const id = await world.schedule({ pageId: page })
  const problem = { code: 'link-invalid', remedy: 'fix-input' } as const
  world.network.script('createUnpublished', { kind: 'refused', problem })
  await world.pass(25 * MINUTE)

  const { version } = await world.view(id)
  await world.publishing.editPost(OFFICER, id, { version, message: 'Đã sửa' })
  expect(await world.view(id)).toMatchObject({ state: 'failed', problemCode: 'link-invalid' })
  await world.publishing.retryPost(OFFICER, id)
  await world.pass(MINUTE)

  expect(await world.seen(page)).toMatchObject([{ message: 'Đã sửa' }])
})

test('an approval that comes too late leaves the Post to a person', async () => {
  await ruleFor(database.db, 'ordinary', { approvals: 1 })
  const id = await world.schedule({ pageId: page, publishAt: plus(world.clock.now(), HOUR) })
  await world.pass(5 * HOUR)

  await world.publishing.approvePost(REVIEWER, id)
  await world.pass(MINUTE)

  expect(await world.view(id)).toMatchObject({ state: 'missed', problemCode: 'too-late' })
  expect(world.network.calls).toEqual([])
})

test('new words for the first comment leave what is staged alone', async () => {
  const id = await world.schedule({ pageId: page, firstComment: 'Cũ' })
  await world.pass(6 * MINUTE)
  const { version, facebookPostId } = await world.view(id)

  await world.publishing.editPost(OFFICER, id, { version, firstComment: 'Mới', pillar: 'counsel' })

  expect(await world.view(id)).toMatchObject({ state: 'staged', facebookPostId, leftovers: [] })
})
