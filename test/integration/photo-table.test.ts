import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createDiskObjectStore } from '../../src/adapters/disk/disk-object-store.ts'
import { createSeparateImages } from '../../src/adapters/sharp/separate-images.ts'
import { ROOT } from '../../src/config/root.ts'
import { createIntake, type Intake } from '../../src/intake/index.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { photoId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/organisation/access.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { HOSTILE_PHOTOS } from '../support/hostile-photos.ts'
import { PHOTOS_ALONE } from '../support/intake-deps.ts'
import { segmentsOf } from '../support/jpeg-segments.ts'
import { PHOTO_KINDS, SECRET, type SentFile } from '../support/photo-kinds.ts'
import { type Outcome, printPhotoTable } from '../support/photo-table.ts'
import { silentLog } from '../support/silent-log.ts'

const officer: Actor = { kind: 'person', id: 'p1', name: 'Lan', role: 'officer' }
const PAGE = join(ROOT, 'docs', 'photos.md')
const never = new AbortController().signal

let database: TestDatabase
let folder: string
let intake: Intake
let [kinds, hostile]: (readonly Outcome[])[] = []
beforeAll(async () => {
  database = await createTestDatabase()
  folder = await mkdtemp(join(tmpdir(), 'photo-table-'))
  let last = 0
  intake = createIntake({
    db: database.db,
    objectStore: createDiskObjectStore({ folder }),
    images: createSeparateImages(),
    clock: createFakeClock(new Date('2026-11-22T02:00:00Z')),
    ids: { newId: () => `photo-${++last}`, newToken: () => 'unused' },
    bells: { processPhoto: async () => undefined, processSubmission: async () => undefined },
    posts: {
      withholdPhotos: async () => [],
      restagePhotos: async () => undefined,
      takeDownPost: async () => true,
    },
    ...PHOTOS_ALONE,
    log: silentLog,
  })
  ;[kinds, hostile] = [await sendAll(PHOTO_KINDS), await sendAll(HOSTILE_PHOTOS)]
}, 600_000)
afterAll(async () => {
  await rm(folder, { recursive: true })
  await database[Symbol.asyncDispose]()
})

async function sendAll(files: readonly SentFile[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const file of files) outcomes.push(await send(file))
  return outcomes
}

async function send({ name, fileName = 'IMG_1.jpg', make }: SentFile): Promise<Outcome> {
  try {
    const upload = { source: Readable.from([await make()]), originalName: fileName, altText: '' }
    const id = await intake.receivePhoto(officer, upload)
    await intake.processPhoto(id, never)
    return { name, photo: await intake.getPhoto(officer, id), refusedAtDoor: null }
  } catch (error) {
    if (error instanceof AppError) return { name, photo: null, refusedAtDoor: error.code }
    throw error
  }
}

const variantsOf = async (outcomes: readonly Outcome[] = []) => {
  const photos = outcomes.flatMap(({ photo }) => photo ?? [])
  const all = photos.flatMap(({ id, variants }) => variants.map(({ name }) => ({ id, name })))
  return Promise.all(
    all.map(async ({ id, name }) => buffer((await intake.openVariant(officer, photoId(id), name)).jpeg)),
  )
}

test('every kind of photo is ready with its three variants', () => {
  expect(kinds?.filter(({ photo }) => photo?.state !== 'ready' || photo.variants.length !== 3)).toEqual([])
})

test('nothing but a picture leaves, whatever came in with it', async () => {
  const leaving = [...(await variantsOf(kinds)), ...(await variantsOf(hostile))]

  expect(leaving.length).toBeGreaterThan(100)
  expect(leaving.filter(jpeg => jpeg.includes(SECRET))).toEqual([])
  // JFIF's own header, tables, the frame, the scan and the end.
  const bare = new Set(['ffe0', 'ffdb', 'ffc0', 'ffc4', 'ffdd', 'ffda', 'ffd9'])
  expect(leaving.flatMap(segmentsOf).filter(marker => !bare.has(marker))).toEqual([])
})

test('whatever became of a file, it is told; nothing waits for ever', () => {
  const all = [...(kinds ?? []), ...(hostile ?? [])]

  expect(
    all.filter(({ photo, refusedAtDoor }) => photo?.state === 'processing' || (!photo && !refusedAtDoor)),
  ).toEqual([])
})

// `UPDATE_DOCS=1 npx vitest run test/integration/photo-table.test.ts` writes the page anew.
test('docs/photos.md tells what happened', () => {
  const page = printPhotoTable(kinds ?? [], hostile ?? [])
  if (process.env.UPDATE_DOCS === '1') writeFileSync(PAGE, page)

  expect(readFileSync(PAGE, 'utf8')).toBe(page)
})
