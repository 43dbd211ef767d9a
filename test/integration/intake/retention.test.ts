import { Readable } from 'node:stream'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { PageId, PhotoId } from '../../../src/kernel/ids.ts'
import { DAY } from '../../../src/kernel/time.ts'
import type { Seat } from '../../../src/organisation/branch-link.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { drawFakePhoto } from '../../support/fake-images.ts'
import { createFakeObjectStore } from '../../support/fake-object-store.ts'
import { createSubmissionWorld, type SubmissionWorld } from '../../support/submission-world.ts'
import { ADMIN, OFFICER } from '../../support/world.ts'

const never = new AbortController().signal

let database: TestDatabase
let world: SubmissionWorld
let pageId: PageId
let seat: Seat
beforeAll(async () => {
  database = await createTestDatabase()
  world = await createSubmissionWorld(database.db)
  pageId = await world.addPage()
  seat = await world.addSeat('Xã đoàn Tân Long')
})
afterAll(() => database[Symbol.asyncDispose]())

let store: ReturnType<typeof createFakeObjectStore>
let intake: SubmissionWorld['intake']
beforeEach(() => {
  store = createFakeObjectStore(world.clock)
  intake = world.intakeWith({ objectStore: store })
})

/** A size of its own for each photo: renditions of the same size would be the same bytes. */
let drawn = 0
const receive = async (widthPx = ++drawn * 40): Promise<PhotoId> => {
  const source = Readable.from([drawFakePhoto({ widthPx })])
  const id = await intake.receivePhoto(OFFICER, { source, originalName: null, altText: '' })
  await intake.processPhoto(id, never)
  return id
}
const receiveSent = async (): Promise<PhotoId> => {
  const id = await intake.receiveForSeat(
    seat,
    Readable.from([drawFakePhoto({ widthPx: ++drawn * 40 })]),
    null,
  )
  await intake.processPhoto(id, never)
  return id
}
const rowOf = (id: PhotoId) =>
  world.db.selectFrom('photos').selectAll().where('id', '=', id).executeTakeFirst()
const end = (post: Awaited<ReturnType<typeof world.schedule>>) =>
  world.db
    .updateTable('posts')
    .set({ state: 'published', publishedAt: world.clock.now() })
    .where('id', '=', post)
    .execute()

describe('a photo that nothing refers to', () => {
  test('is forgotten with its bytes after two days, and not before', async () => {
    const id = await receive()

    await world.clock.advanceBy(2 * DAY - 1)
    await intake.tidyPhotos(never)
    const before = [await rowOf(id), store.objects.size]
    await world.clock.advanceBy(2)
    await intake.tidyPhotos(never)

    expect(before).toMatchObject([{ state: 'ready' }, 4])
    expect([await rowOf(id), store.objects.size]).toEqual([undefined, 0])
  })

  test('but shows in a picture that was drawn of it stays, and keeps nothing else from being forgotten', async () => {
    const [first, second] = [await receive(), await receive()]
    const other = await receive()
    const collage = await intake.drawCollage(OFFICER, [first, second], '')
    await world.db.updateTable('photos').set({ state: 'ready' }).where('id', '=', collage).execute()
    await world.schedule({ pageId, photoIds: [collage], isDraft: true })

    await world.clock.advanceBy(3 * DAY)
    await intake.tidyPhotos(never)

    expect(await rowOf(first)).toBeDefined()
    expect(await rowOf(other)).toBeUndefined()
  })

  test('stays when its Submission comes at the very moment', async () => {
    const [first, second] = [await receiveSent(), await receiveSent()]
    const remove = async (sha256: string) => {
      await world.intake.sendSubmission(seat, { clientId: 'late', title: 'Muộn', uploadIds: [second] })
      await store.remove(sha256)
    }
    await world.clock.advanceBy(8 * DAY)

    await world.intakeWith({ objectStore: { ...store, remove } }).tidyPhotos(never)

    expect(await rowOf(first)).toBeUndefined()
    expect(await rowOf(second)).toBeDefined()
  })

  test('of a branch waits a week for its Submission, and its upload is forgotten with it', async () => {
    const id = await receiveSent()

    await world.clock.advanceBy(6 * DAY)
    await intake.tidyPhotos(never)
    const before = await intake.getUpload(seat, id)
    await world.clock.advanceBy(2 * DAY)
    await intake.tidyPhotos(never)

    expect(before.arrivedBytes).toBe(before.lengthBytes)
    await expect(intake.getUpload(seat, id)).rejects.toMatchObject({ code: 'UPLOAD_NOT_FOUND' })
  })

  test('leaves the bytes that another photo has as well', async () => {
    const same = ++drawn * 40
    const gone = await receive(same)
    await world.clock.advanceBy(2 * DAY)
    const kept = await receive(same)

    await world.clock.advanceBy(1)
    await intake.tidyPhotos(never)

    expect(await rowOf(gone)).toBeUndefined()
    expect(store.objects.size).toBe(4)
    expect((await intake.openVariant(OFFICER, kept, 'phone')).bytes).toBeGreaterThan(0)
  })

  test('is kept as long as a Post or a Submission shows it', async () => {
    const [posted, sent] = [await receive(), await receiveSent()]
    await world.db.updateTable('photos').set({ unitId: null }).where('id', '=', posted).execute()
    await insertPostWith(posted)
    await intake.sendSubmission(seat, { clientId: `c${drawn}`, title: 'Tin', body: 'Tin', uploadIds: [sent] })

    await world.clock.advanceBy(30 * DAY)
    await intake.tidyPhotos(never)

    expect([await rowOf(posted), await rowOf(sent)]).toMatchObject([{ state: 'ready' }, { state: 'ready' }])
  })
})

describe('a photo that was published', () => {
  test('loses its original after ninety days, and the rest after two years', async () => {
    const id = await receive()
    const post = await insertPostWith(id)

    await world.clock.advanceBy(100 * DAY)
    await intake.tidyOriginals(never)
    const waiting = store.objects.size
    await end(post)
    await world.clock.advanceBy(91 * DAY)
    await intake.tidyOriginals(never)
    const later = [await rowOf(id), store.objects.size]
    await world.clock.advanceBy(2 * 366 * DAY)
    await intake.tidyOriginals(never)

    expect(waiting).toBe(4)
    expect(later).toMatchObject([{ originalRemovedAt: expect.any(Date), erasedAt: null }, 3])
    expect([await rowOf(id), store.objects.size]).toMatchObject([{ erasedAt: expect.any(Date) }, 0])
    expect(await intake.getPhoto(OFFICER, id)).toMatchObject({ variants: [] })
  })

  test('is kept by the rules that an admin sets', async () => {
    const id = await receive()
    await end(await insertPostWith(id))
    await intake.setRetentionRules(ADMIN, { originalDays: 7, rejectedDays: 7, variantMonths: 24 })

    await world.clock.advanceBy(8 * DAY)
    await intake.tidyOriginals(never)

    expect(await rowOf(id)).toMatchObject({ originalRemovedAt: expect.any(Date) })
    await intake.setRetentionRules(ADMIN, { originalDays: 90, rejectedDays: 30, variantMonths: 24 })
  })
})

test('removing and receiving the same bytes at once loses none of them', async () => {
  const same = ++drawn * 40
  await receive(same)
  await world.clock.advanceBy(3 * DAY)

  const [kept] = await Promise.all([receive(same), intake.tidyPhotos(never)])

  const variant = await intake.openVariant(OFFICER, kept, 'phone')
  expect(variant.bytes).toBeGreaterThan(0)
  expect(store.objects.has((await rowOf(kept))?.sha256 ?? '')).toBe(true)
})

const insertPostWith = async (photoId: PhotoId) => {
  const postId = await world.schedule({ pageId, isDraft: true })
  await world.db.insertInto('postPhotos').values({ postId, photoId, position: 0, altText: '' }).execute()
  return postId
}

test('an erased photo leaves no word of whom it shows', async () => {
  const photoId = await receiveSent()
  const photos = [{ uploadId: photoId, altText: 'Bé An nhận quà' }]
  const { submission } = await intake.sendSubmission(seat, { clientId: 'erased', title: 'Quà', photos })
  await world.db.updateTable('uploads').set({ fileName: 'be-an.jpg' }).where('id', '=', photoId).execute()

  await intake.erasePhotos(OFFICER, [photoId])

  const { photos: left } = await intake.getSubmission(OFFICER, submission.id)
  expect(left).toMatchObject([{ state: 'unknown', altText: '' }])
  const upload = await world.db.selectFrom('uploads').selectAll().where('id', '=', photoId).execute()
  expect(upload).toMatchObject([{ fileName: null }])
})
