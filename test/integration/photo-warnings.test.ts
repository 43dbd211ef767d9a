import { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIntake } from '../../src/intake/index.ts'
import { type PhotoId, unitId } from '../../src/kernel/ids.ts'
import type { Actor } from '../../src/organisation/access.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createFakeClock } from '../support/fake-clock.ts'
import { createFakeImages, drawFakePhoto } from '../support/fake-images.ts'
import { createFakeObjectStore } from '../support/fake-object-store.ts'
import { PHOTOS_ALONE } from '../support/intake-deps.ts'
import { silentLog } from '../support/silent-log.ts'

const officer: Actor = { kind: 'person', id: 'p1', name: 'Lan', role: 'officer' }
const [UNIT, NOW] = [unitId('unit'), new Date('2026-11-22T02:00:00Z')]

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.db
    .insertInto('units')
    .values({ id: UNIT, name: 'Đoàn xã', level: 'commune', createdAt: NOW })
    .execute()
})
afterAll(() => database[Symbol.asyncDispose]())

let last = 0
const intake = () =>
  createIntake({
    db: database.db,
    objectStore: createFakeObjectStore(createFakeClock(NOW)),
    images: createFakeImages(),
    clock: createFakeClock(NOW),
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

/** A photo that came from the branch's phone. */
const arrive = async (uses: ReturnType<typeof intake>, bytes: Uint8Array) => {
  const upload = { source: Readable.from([bytes]), originalName: 'z7150805809101-a.jpg', altText: '' }
  const id = await uses.receivePhoto(officer, upload)
  await database.db.updateTable('photos').set({ unitId: UNIT }).where('id', '=', id).execute()
  return id
}
const show = (uses: ReturnType<typeof intake>, id: PhotoId) => uses.getPhoto(officer, id)
const never = new AbortController().signal

test('of two photos that are nearly the same, processed at once, one is told and names the other', async () => {
  const uses = intake()
  const hashes = ['b4e1c80f37a2965d', 'b4e1c80f37a2965c']
  const ids: PhotoId[] = []
  for (const perceptualHash of hashes) ids.push(await arrive(uses, drawFakePhoto({ perceptualHash })))

  await Promise.all(ids.map(id => uses.processPhoto(id, never)))

  const told = (await Promise.all(ids.map(id => show(uses, id)))).map(({ warnings }) => warnings)
  const [zalo, alike] = [
    { code: 'zalo-recompressed' },
    (of: PhotoId | undefined) => ({ code: 'near-duplicate', of: [of] }),
  ]
  expect([
    [[zalo], [zalo, alike(ids[0])]],
    [[zalo, alike(ids[1])], [zalo]],
  ]).toContainEqual(told)
})
