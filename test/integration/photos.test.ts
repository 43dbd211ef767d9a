import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDiskObjectStore } from '../../src/adapters/disk/disk-object-store.ts'
import { createSeparateImages } from '../../src/adapters/sharp/separate-images.ts'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { createIntake } from '../../src/intake/index.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { type PhotoId, photoId } from '../../src/kernel/ids.ts'
import { DAY, MINUTE } from '../../src/kernel/time.ts'
import { type Actor, systemActor } from '../../src/organisation/access.ts'
import type { Images } from '../../src/ports/images.ts'
import type { ObjectStore } from '../../src/ports/object-store.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { drawHeld, drawScene } from '../support/draw-photo.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { makeBomb, NOT_PHOTOS } from '../support/hostile-files.ts'
import { PHOTOS_ALONE } from '../support/intake-deps.ts'
import { silentLog } from '../support/silent-log.ts'

const officer: Actor = { kind: 'person', id: 'p1', name: 'Lan', role: 'officer' }
const DOOMED = new URL('../support/doomed-photo-process.ts', import.meta.url)
const never = new AbortController().signal
const code = (value: string) => expect.objectContaining({ code: value })

let database: TestDatabase
let root: string
beforeAll(async () => {
  database = await createTestDatabase()
  root = await mkdtemp(join(tmpdir(), 'photos-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
  await database[Symbol.asyncDispose]()
})
afterEach(() => database.db.deleteFrom('photos').execute())

/** A life of the program on the same database and disk; parts may be replaced by ones that fail. */
const startLife = (folder: string, parts: { images?: Images; objectStore?: Partial<ObjectStore> } = {}) => {
  const clock = createFakeClock(new Date())
  const rung: PhotoId[] = []
  let last = 0
  const intake = createIntake({
    db: database.db,
    objectStore: { ...createDiskObjectStore({ folder }), ...parts.objectStore },
    images: parts.images ?? createSharpImages(),
    clock,
    ids: { newId: () => `${folder}-${++last}`, newToken: () => 'unused' },
    posts: {
      withholdPhotos: async () => [],
      restagePhotos: async () => undefined,
      takeDownPost: async () => true,
    },
    bells: { processPhoto: async id => void rung.push(id), processSubmission: async () => undefined },
    ...PHOTOS_ALONE,
    log: silentLog,
  })
  const receive = (bytes: Uint8Array, altText = '') =>
    intake.receivePhoto(officer, { source: Readable.from([bytes]), originalName: 'IMG_1.jpg', altText })
  return { clock, intake, rung, receive }
}

const draw = () => drawHeld(6, 900, 1200)
const allPhotos = () => database.db.selectFrom('photos').selectAll().execute()

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(root, 'life-'))
})

describe('a photo', () => {
  test('is received, processed and shown with its three variants', async () => {
    const { intake, receive, rung } = startLife(folder)

    const id = await receive(await draw(), 'Trồng cây'.normalize('NFD'))
    expect(await intake.getPhoto(officer, id)).toMatchObject({ state: 'processing', variants: [] })
    await intake.processPhoto(id, never)

    expect(rung).toEqual([id])
    const facts = { state: 'ready', format: 'jpeg', widthPx: 900, heightPx: 1200, altText: 'Trồng cây' }
    expect(await intake.getPhoto(officer, id)).toMatchObject({
      ...facts,
      variants: [
        { name: 'facebook', widthPx: 900, heightPx: 1200 },
        { name: 'phone', widthPx: 810, heightPx: 1080 },
        { name: 'thumbnail', widthPx: 240, heightPx: 320 },
      ],
    })
  })

  test('gives its renditions to readers and to publishing', async () => {
    const { intake, receive } = startLife(folder)
    const id = await receive(await draw(), 'Trồng cây')
    await intake.processPhoto(id, never)

    const { jpeg, bytes } = await intake.openVariant(officer, id, 'phone')
    const forNetwork = await intake.photoSource.networkJpeg(id, null)

    expect((await buffer(jpeg)).byteLength).toBe(bytes)
    expect([...forNetwork.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
    expect(await intake.photoSource.altTexts([id])).toEqual(new Map([[id, 'Trồng cây']]))
  })

  test('is told not ready while it waits, when refused and when unknown', async () => {
    const { intake, receive } = startLife(folder)
    const waiting = await receive(await draw())
    const refused = await receive((await draw()).subarray(0, 3_000))
    const unknown = photoId('unknown')
    const ready = await receive(await draw())
    for (const id of [refused, ready]) await intake.processPhoto(id, never)

    expect(await intake.photoSource.notReady([waiting, refused, unknown, ready])).toEqual([
      { id: waiting, reason: 'processing' },
      { id: refused, reason: 'refused' },
      { id: unknown, reason: 'unknown' },
    ])
    expect(await intake.photoSource.notReady([])).toEqual([])
    await expect(intake.photoSource.networkJpeg(waiting, null)).rejects.toEqual(code('PHOTO_NOT_READY'))
    expect(await intake.getPhoto(officer, refused)).toMatchObject({ refusalCode: 'PHOTO_BROKEN' })
  })

  test('is neither taken from nor shown to those who may not', async () => {
    const { intake } = startLife(folder)
    const viewer: Actor = { ...officer, role: 'viewer' }
    const upload = { source: Readable.from([await draw()]), originalName: null, altText: '' }

    await expect(intake.receivePhoto(viewer, upload)).rejects.toEqual(code('NOT_ALLOWED'))
    await expect(intake.getPhoto(viewer, photoId('unknown'))).rejects.toEqual(code('PHOTO_NOT_FOUND'))
    const opening = intake.openVariant(systemActor('test'), photoId('unknown'), 'phone')
    await expect(opening).rejects.toEqual(code('PHOTO_NOT_FOUND'))
  })
})

describe('what is no photo', () => {
  test.each(Object.entries(NOT_PHOTOS))(
    '%s is refused at once and leaves nothing behind',
    async (_, bytes) => {
      const { clock, intake, receive, rung } = startLife(folder)

      await expect(receive(bytes)).rejects.toEqual(code('PHOTO_UNSUPPORTED'))

      await clock.advanceBy(2 * DAY)
      await intake.sweepPhotos()
      expect([await allPhotos(), rung]).toEqual([[], []])
    },
  )

  test('a decompression bomb is refused at once', async () => {
    const { receive } = startLife(folder)

    await expect(receive(makeBomb(30_000, 30_000))).rejects.toEqual(code('PHOTO_TOO_MANY_PIXELS'))

    expect(await allPhotos()).toEqual([])
  })

  test('a file without end is broken off after its first 64 kB', async () => {
    const { intake } = startLife(folder)
    let pieces = 0
    const endless = function* () {
      for (;;) yield Buffer.alloc(16 * 1024, `${pieces++}`)
    }
    const upload = { source: Readable.from(endless()), originalName: null, altText: '' }

    await expect(intake.receivePhoto(officer, upload)).rejects.toEqual(code('PHOTO_UNSUPPORTED'))

    expect(pieces).toBeLessThan(30)
  })

  test('a photo over 50 MB is refused', async () => {
    const { receive } = startLife(folder)
    const bytes = Buffer.concat([await draw(), Buffer.alloc(50_000_000)])

    await expect(receive(bytes)).rejects.toEqual(code('PHOTO_TOO_LARGE'))

    expect(await allPhotos()).toEqual([])
  })

  test('an alt text too long is refused before anything is read', async () => {
    const { receive } = startLife(folder)

    await expect(receive(await draw(), 'ộ'.repeat(1_001))).rejects.toEqual(code('ALT_TEXT_TOO_LONG'))

    expect(await allPhotos()).toEqual([])
  })
})

/** Stands for the end of the program at this point. */
class Crash extends Error {}
const crash = async () => {
  throw new Crash()
}
/** A step that never comes back, as in a process that was killed in it. */
const hang = () => new Promise<never>(() => undefined)

describe('when things go wrong', () => {
  test('a full disk refuses the upload and leaves no photo', async () => {
    const full = async () => {
      throw new AppError('STORAGE_FULL')
    }
    const { receive } = startLife(folder, { objectStore: { makePermanent: full } })

    await expect(receive(await draw())).rejects.toEqual(code('STORAGE_FULL'))

    expect(await allPhotos()).toEqual([])
  })

  test('a bell that does not ring does not lose the photo: the sweep rings', async () => {
    const { clock, intake, receive, rung } = startLife(folder)
    const id = await receive(await draw())
    rung.length = 0

    await intake.sweepPhotos()
    expect(rung).toEqual([])
    await clock.advanceBy(2 * MINUTE)
    await intake.sweepPhotos()

    expect(rung).toEqual([id])
  })

  test('a crash between the row and the bytes ends in a refusal, not in an endless wait', async () => {
    void startLife(folder, { objectStore: { makePermanent: hang } }).receive(await draw())
    await expect.poll(allPhotos).toHaveLength(1)
    const { clock, intake, rung } = startLife(folder)

    await clock.advanceBy(2 * MINUTE)
    await intake.sweepPhotos()
    await intake.processPhoto(rung[0]!, never)

    expect(await allPhotos()).toMatchObject([{ state: 'refused', refusalCode: 'OBJECT_NOT_FOUND' }])
  })

  test('a crash in the middle of the variants is made good after the lease', async () => {
    let kept = 0
    const disk = createDiskObjectStore({ folder })
    const killed = startLife(folder, {
      objectStore: { put: bytes => (++kept < 2 ? disk.put(bytes) : hang()) },
    })
    const id = await killed.receive(await draw())
    void killed.intake.processPhoto(id, never)
    await expect.poll(() => kept).toBe(2)
    const { clock, intake, rung } = startLife(folder)

    await intake.processPhoto(id, never)
    expect(await intake.getPhoto(officer, id)).toMatchObject({ state: 'processing' })
    await clock.advanceBy(4 * MINUTE)
    await intake.sweepPhotos()
    await intake.processPhoto(id, never)

    expect(rung).toEqual([id])
    expect((await intake.getPhoto(officer, id)).variants).toHaveLength(3)
  })

  test('a worker that wakes after its lease saves nothing over the work of the next', async () => {
    const woken = Promise.withResolvers<void>()
    const sharp = createSharpImages()
    const sleepy: Images = {
      ...sharp,
      process: async (...photo) => {
        await woken.promise
        return { ...(await sharp.process(...photo)), takenAt: 'from the late worker' }
      },
    }
    const late = startLife(folder, { images: sleepy })
    const id = await late.receive(await draw())
    const waking = late.intake.processPhoto(id, never)
    await expect.poll(allPhotos).toMatchObject([{ tries: 1 }])
    const next = startLife(folder)
    await next.clock.advanceBy(4 * MINUTE)

    await next.intake.processPhoto(id, never)
    woken.resolve()
    await waking

    expect(await next.intake.getPhoto(officer, id)).toMatchObject({ state: 'ready', takenAt: null })
  })

  test('a photo that is erased while it is rendered leaves nothing in the store', async () => {
    const woken = Promise.withResolvers<void>()
    const sharp = createSharpImages()
    const process: Images['process'] = async (...photo) => {
      await woken.promise
      return sharp.process(...photo)
    }
    const { intake, receive } = startLife(folder, { images: { ...sharp, process } })
    const id = await receive(await draw())
    const rendering = intake.processPhoto(id, never)
    await expect.poll(allPhotos).toMatchObject([{ tries: 1 }])

    await intake.erasePhotos(officer, [id])
    woken.resolve()
    await rendering

    const left = await readdir(folder, { recursive: true, withFileTypes: true })
    expect(left.filter(entry => entry.isFile())).toEqual([])
  })

  test('two workers at once make one set of variants', async () => {
    const { intake, receive } = startLife(folder)
    const id = await receive(await draw())

    await Promise.all([intake.processPhoto(id, never), intake.processPhoto(id, never)])
    await intake.processPhoto(id, never)

    expect((await intake.getPhoto(officer, id)).variants).toHaveLength(3)
    expect(await allPhotos()).toMatchObject([{ tries: 1 }])
  })

  test('a disk that is full while variants are kept costs the photo no try', async () => {
    const full = async () => {
      throw new AppError('STORAGE_FULL')
    }
    const { intake, receive } = startLife(folder, { objectStore: { put: full } })
    const id = await receive(await draw())

    await expect(intake.processPhoto(id, never)).rejects.toEqual(code('STORAGE_FULL'))

    expect(await allPhotos()).toMatchObject([{ state: 'processing', tries: 0, leaseUntil: null }])
  })

  test('a photo that brings its worker down again and again is refused at last', async () => {
    const { intake, receive } = startLife(folder, { images: { ...createSharpImages(), process: crash } })
    const id = await receive(await draw())

    for (let tries = 1; tries <= 5; tries++) {
      await expect(intake.processPhoto(id, never)).rejects.toThrow(Crash)
    }
    await intake.processPhoto(id, never)

    expect(await allPhotos()).toMatchObject([{ state: 'refused', refusalCode: 'PHOTO_BROKEN', tries: 6 }])
  })

  test('a photo that kills the decoder each time is refused at last, and no other waits for it', async () => {
    const images = createSeparateImages({ program: DOOMED })
    const { intake, receive } = startLife(folder, { images })
    const poisoned = await receive(Buffer.concat([await draw(), Buffer.from('kill the decoder')]))
    const others: PhotoId[] = []

    for (let tries = 1; tries <= 5; tries++) {
      await expect(intake.processPhoto(poisoned, never)).rejects.toThrow(
        'The process for photos ended: SIGKILL',
      )
      others.push(
        await receive(
          await drawScene(64, 60 + tries)
            .png()
            .toBuffer(),
        ),
      )
      await intake.processPhoto(others.at(-1)!, never)
    }
    await intake.processPhoto(poisoned, never)

    expect(await intake.photoSource.notReady(others)).toEqual([])
    expect(await intake.getPhoto(officer, poisoned)).toMatchObject({ refusalCode: 'PHOTO_BROKEN' })
  })

  test('a photo whose signal is aborted is given back', async () => {
    const { intake, receive } = startLife(folder)
    const id = await receive(await draw())

    await expect(intake.processPhoto(id, AbortSignal.abort(new Crash()))).rejects.toThrow(Crash)
    await intake.processPhoto(id, never)

    expect(await intake.getPhoto(officer, id)).toMatchObject({ state: 'ready' })
  })

  test('the same photo sent twice is two photos on one stored original', async () => {
    const { intake, receive } = startLife(folder)
    const bytes = await drawScene(64, 64).png().toBuffer()

    const ids = [await receive(bytes), await receive(bytes)]
    for (const id of ids) await intake.processPhoto(id, never)

    const photos = await allPhotos()
    expect(photos).toMatchObject([{ state: 'ready' }, { state: 'ready' }])
    expect(new Set(photos.map(({ sha256 }) => sha256)).size).toBe(1)
  })
})
