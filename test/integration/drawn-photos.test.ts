import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDiskObjectStore } from '../../src/adapters/disk/disk-object-store.ts'
import { loadFrames } from '../../src/adapters/files/frame-folder.ts'
import { createSharpArtist } from '../../src/adapters/sharp/sharp-artist.ts'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { ROOT } from '../../src/config/root.ts'
import { createIntake, type Intake } from '../../src/intake/index.ts'
import { type PhotoId, photoId, unitId } from '../../src/kernel/ids.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { drawLandscape } from '../support/draw-photo.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { PHOTOS_ALONE } from '../support/intake-deps.ts'
import { silentLog } from '../support/silent-log.ts'
import { OFFICER, REVIEWER } from '../support/world.ts'

const FRAME = { id: 'mua-he-xanh', branch: 'Đoàn xã Tân Bình', date: '22/11/2026' }

const nothing = async () => undefined

let database: TestDatabase
let folder: string
let intake: Intake

beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'drawn-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await database[Symbol.asyncDispose]()
})
beforeEach(async () => {
  await database.db.deleteFrom('photoSources').execute()
  await database.db.deleteFrom('photos').execute()
  await database.db.deleteFrom('photoConsents').execute()
  intake = await openIntake()
})

const openIntake = async () => {
  const artist = createSharpArtist()
  let last = 0
  return createIntake({
    db: database.db,
    ...PHOTOS_ALONE,
    objectStore: createDiskObjectStore({ folder }),
    images: createSharpImages(),
    artist,
    frames: await loadFrames(ROOT, line => artist.measure(line)),
    clock: createFakeClock(new Date('2026-07-01T05:00:00Z')),
    ids: { newId: () => `drawn-${++last}`, newToken: () => 'unused' },
    bells: { processPhoto: nothing, processSubmission: nothing },
    posts: {
      withholdPhotos: async () => [],
      restagePhotos: async () => undefined,
      takeDownPost: async () => true,
    },
    log: silentLog,
  })
}

const ready = async (id: PhotoId) => {
  await intake.processPhoto(id, new AbortController().signal)
  return id
}

const addPhoto = async (seed: number) => {
  const bytes = await drawLandscape(seed, 1200, 900).jpeg().toBuffer()
  const source = Readable.from([bytes])
  return ready(await intake.receivePhoto(OFFICER, { source, originalName: null, altText: '' }))
}

/** Makes a photo one that a branch sent, so that nobody may publish it before somebody says who is on it. */
const giveToBranch = async (id: PhotoId) => {
  const unit = { id: unitId('xa-1'), name: 'Xã', level: 'xã', createdAt: new Date() }
  await database.db
    .insertInto('units')
    .values(unit)
    .onConflict(known => known.doNothing())
    .execute()
  await database.db.updateTable('photos').set({ unitId: unit.id }).where('id', '=', id).execute()
}

describe('a photo in a frame', () => {
  test('goes to the network with other pixels, the same size and no tags; the photo itself stays', async () => {
    const id = await addPhoto(1)

    const plain = await intake.photoSource.networkJpeg(id, null)
    const framed = await intake.photoSource.networkJpeg(id, FRAME)

    expect(Buffer.compare(plain, framed)).not.toBe(0)
    expect(await sharp(framed).metadata()).toMatchObject({ width: 1200, height: 900, format: 'jpeg' })
    expect((await sharp(framed).metadata()).exif).toBeUndefined()
    expect(Buffer.compare(await intake.photoSource.networkJpeg(id, null), plain)).toBe(0)
  })

  test('can be looked at beforehand, and so can a frame without any photo', async () => {
    const { id: frameId, ...words } = FRAME
    const own = await intake.previewFrame(REVIEWER, { photoId: await addPhoto(1), frameId, words })
    const sample = await intake.previewFrame(REVIEWER, { photoId: null, frameId, words })

    expect(await sharp(own).metadata()).toMatchObject({ width: 1080, height: 810 })
    expect(await sharp(sample).metadata()).toMatchObject({ format: 'jpeg' })
    const unknown = intake.previewFrame(REVIEWER, { photoId: photoId('none'), frameId, words })
    await expect(unknown).rejects.toMatchObject({ code: 'PHOTO_NOT_FOUND' })
  })

  test('is offered first while its campaign is on', () => {
    const names = intake.listFrames(REVIEWER).map(({ id }) => id)

    expect(names[0]).toBe('mua-he-xanh')
    expect(names.slice(-2)).toEqual(['thang-thanh-nien', 'xuan-tinh-nguyen'])
  })
})

test('a card becomes a photo that says in its alt text what it shows', async () => {
  const id = await ready(
    await intake.drawCard(OFFICER, {
      title: 'Điểm tin',
      lines: ['Xã A: trồng cây', ' '],
      branch: 'Huyện đoàn',
    }),
  )

  expect(await intake.getPhoto(OFFICER, id)).toMatchObject({
    state: 'ready',
    altText: 'Điểm tin. Xã A: trồng cây',
  })
  await expect(intake.drawCard(REVIEWER, { title: '', lines: [], branch: '' })).rejects.toMatchObject({
    code: 'NOT_ALLOWED',
  })
})

describe('a collage', () => {
  test('becomes a photo of its own', async () => {
    const id = await ready(
      await intake.drawCollage(OFFICER, [await addPhoto(1), await addPhoto(2)], 'Hai nơi'),
    )

    expect(await intake.getPhoto(OFFICER, id)).toMatchObject({
      state: 'ready',
      widthPx: 2048,
      altText: 'Hai nơi',
    })
    expect(await intake.photoSource.notReady([id])).toEqual([])
  })

  test('stops when one of its photos is rendered anew, as with a face hidden', async () => {
    const [first, second] = [await addPhoto(1), await addPhoto(2)]
    const collage = await ready(await intake.drawCollage(OFFICER, [first, second], ''))
    const processedAt = new Date('2026-07-01T06:00:00Z')

    await database.db.updateTable('photos').set({ processedAt }).where('id', '=', first).execute()

    expect(await intake.photoSource.notReady([collage, first])).toEqual([{ id: collage, reason: 'consent' }])
  })

  test('is not made of what nobody may publish, and may not be published once that is so', async () => {
    const [first, second] = [await addPhoto(1), await addPhoto(2)]
    const collage = await ready(await intake.drawCollage(OFFICER, [first, second], ''))

    await giveToBranch(second)

    expect(await intake.photoSource.notReady([collage])).toEqual([{ id: collage, reason: 'consent' }])
    await expect(intake.drawCollage(OFFICER, [first, second], '')).rejects.toMatchObject({
      code: 'PHOTO_NOT_READY',
      fields: [{ path: 'photoIds.1', code: 'PHOTO_CONSENT' }],
    })
  })

  test('made of another collage may not be published either once that is so of a photo in it', async () => {
    const [first, second, third] = [await addPhoto(1), await addPhoto(2), await addPhoto(3)]
    const inner = await ready(await intake.drawCollage(OFFICER, [first, second], ''))
    const outer = await ready(await intake.drawCollage(OFFICER, [inner, third], ''))

    await giveToBranch(second)

    expect(await intake.photoSource.notReady([outer])).toEqual([{ id: outer, reason: 'consent' }])
  })
})
