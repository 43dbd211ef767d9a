import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { MINUTE } from '../../../src/kernel/time.ts'
import type { PublishingDeps } from '../../../src/publishing/index.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createWorld, OFFICER, type World } from '../../support/world.ts'

const FRAME = { id: 'thuong-ngay' }

let database: TestDatabase
let world: World
/** The frame each uploaded photo was drawn in. */
let drawn: unknown[]

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database[Symbol.asyncDispose]())
beforeEach(async () => {
  drawn = []
  await database.db.deleteFrom('posts').execute()
  world = await createWorld({ db: database.db, between: recordFrames })
})

const recordFrames = (deps: PublishingDeps): PublishingDeps => ({
  ...deps,
  photos: {
    ...deps.photos,
    networkJpeg: (id, frame) => {
      drawn.push(frame)
      return deps.photos.networkJpeg(id, frame)
    },
  },
})

test('photos go out in the frame, with the names of Page and day unless others are given', async () => {
  const pageId = await world.addPage('Tuổi trẻ Phụng Hiệp')
  const photoIds = [await world.addPhoto()]
  const id = await world.schedule({ pageId, photoIds, frame: FRAME })

  await world.pass(25 * MINUTE)

  expect((await world.view(id)).state).toBe('published')
  expect(drawn).toEqual([
    { ...FRAME, branch: 'Tuổi trẻ Phụng Hiệp', date: expect.stringMatching(/^\d+\/\d+\/\d{4}$/) },
  ])
})

test('a Post without a frame sends its photos as they are', async () => {
  const pageId = await world.addPage()
  await world.schedule({ pageId, photoIds: [await world.addPhoto()] })

  await world.pass(25 * MINUTE)

  expect(drawn).toEqual([null])
})

test('another frame takes a staged Post back, and it goes out once, in the new one', async () => {
  const pageId = await world.addPage()
  const id = await world.schedule({ pageId, photoIds: [await world.addPhoto()] })
  await world.pass(10 * MINUTE)
  const { version, state } = await world.view(id)
  expect(state).toBe('staged')

  await world.publishing.editPost(OFFICER, id, {
    version,
    frame: { ...FRAME, branch: 'Xã Ộ', date: 'Hôm nay' },
  })
  await world.pass(15 * MINUTE)

  expect(drawn).toEqual([null, { ...FRAME, branch: 'Xã Ộ', date: 'Hôm nay' }])
  expect(await world.seen(pageId)).toHaveLength(1)
})

test('a tribute has no frame, neither at first nor later', async () => {
  const pageId = await world.addPage()
  const photoIds = [await world.addPhoto()]
  const tribute = world.schedule({ pageId, photoIds, frame: FRAME, kind: 'tribute' })
  await expect(tribute).rejects.toMatchObject({ code: 'FRAME_ON_TRIBUTE', fields: [{ path: 'frame' }] })

  const id = await world.schedule({ pageId, photoIds, frame: FRAME })
  const { version } = await world.view(id)
  const edited = world.publishing.editPost(OFFICER, id, { version, kind: 'tribute' })

  await expect(edited).rejects.toMatchObject({ code: 'FRAME_ON_TRIBUTE' })
  await world.publishing.editPost(OFFICER, id, { version, kind: 'tribute', frame: null })
  expect((await world.view(id)).frame).toBeNull()
})

test('a frame that does not exist is refused, and one whose file went away does not hold up a move', async () => {
  const pageId = await world.addPage()
  const unknown = world.schedule({ pageId, frame: { id: 'khong-co' } })
  await expect(unknown).rejects.toMatchObject({ code: 'FRAME_UNKNOWN' })

  const id = await world.schedule({ pageId, frame: FRAME })
  await world.db
    .updateTable('posts')
    .set({ frame: { id: 'gone', branch: 'a', date: 'b' } })
    .execute()
  const { version } = await world.view(id)
  await world.publishing.editPost(OFFICER, id, { version, message: 'Chữ khác' })

  expect(await world.view(id)).toMatchObject({ message: 'Chữ khác', frame: { id: 'gone' } })
})
