import { afterAll, beforeAll, expect, test } from 'vitest'
import { findNearDuplicates } from '../../src/intake/near-duplicate-store.ts'
import { type PhotoId, photoId } from '../../src/kernel/ids.ts'
import { differingBits, SAME_PHOTO_BITS } from '../../src/kernel/perceptual-hash.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { drawHash, insertHashes, withBitsTurned } from '../support/draw-hash.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await insertHashes(
    database.db,
    SOUGHT.flatMap(({ hash, seed }) =>
      DISTANCES.map(bits => ({ id: `${seed}-${bits}`, hash: withBitsTurned(hash, bits, seed * 10 + bits) })),
    ),
  )
})
afterAll(() => database[Symbol.asyncDispose]())

const DISTANCES = [0, 1, 2, 3, 4, 5, 6, 7]
const SOUGHT = Array.from({ length: 100 }, (_, at) => ({ seed: at + 1, hash: drawHash(at + 1) }))
const search = (hash: string, id = 'sought') =>
  findNearDuplicates(database.db, { id: photoId(id), perceptualHash: hash })
const searchAll = () => Promise.all(SOUGHT.map(({ hash }) => search(hash)))
const erase = (idsOf: (seed: number) => readonly PhotoId[]) =>
  database.db
    .updateTable('photos')
    .set({ erasedAt: new Date() })
    .where(
      'id',
      'in',
      SOUGHT.flatMap(({ seed }) => idsOf(seed)),
    )
    .execute()

test('every photo within the threshold is found and none beyond, whichever bits differ', async () => {
  const nearest = await searchAll()
  await erase(seed => [0, 1, 2].map(bits => photoId(`${seed}-${bits}`)))

  const rest = await searchAll()

  expect(nearest).toEqual(SOUGHT.map(({ seed }) => [0, 1, 2, 3, 4].map(bits => `${seed}-${bits}`)))
  expect(rest).toEqual(SOUGHT.map(({ seed }) => [3, 4, 5, 6].map(bits => `${seed}-${bits}`)))
})

test('bits that are turned differ by as many', () => {
  const hash = drawHash(7)

  expect(DISTANCES.map(bits => differingBits(hash, withBitsTurned(hash, bits, 3)))).toEqual(DISTANCES)
  expect(SAME_PHOTO_BITS).toBeLessThan(8)
})

test('a photo is no duplicate of itself, nor of one that nobody sent or used', async () => {
  await database.db.updateTable('photos').set({ erasedAt: null }).execute()
  const hash = SOUGHT[0]?.hash ?? ''
  expect(await search(hash, '1-0')).not.toContain('1-0')

  await database.db.updateTable('photos').set({ unitId: null }).execute()

  expect(await search(hash)).toEqual([])
})
