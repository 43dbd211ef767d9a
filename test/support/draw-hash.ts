import type { Kysely } from 'kysely'
import type { Schema } from '../../src/database/schema.ts'
import { photoId, unitId } from '../../src/kernel/ids.ts'

/** Draws 64 random bits, the same for a seed on every machine, as 16 hexadecimal digits. */
export const drawHash = (seed: number): string => {
  const next = randomly(seed)
  return Array.from({ length: 16 }, () => next(16).toString(16)).join('')
}

/** Turns so many of a hash's bits, chosen at random. */
export const withBitsTurned = (hash: string, bits: number, seed: number): string => {
  const next = randomly(seed)
  const places = new Set<number>()
  while (places.size < bits) places.add(next(64))
  const turned = [...places].reduce((value, place) => value ^ (1n << BigInt(place)), BigInt(`0x${hash}`))
  return turned.toString(16).padStart(16, '0')
}

/** Whole numbers from 0 to less than a limit. @see Park and Miller, Random number generators, CACM 1988 */
const randomly = (seed: number) => {
  let state = (seed * 7_919) % 2_147_483_647
  return (limit: number) => {
    state = (state * 48_271) % 2_147_483_647
    return Math.floor((state / 2_147_483_647) * limit)
  }
}

const AT_ONCE = 2_000
const UNIT = unitId('unit-of-hashes')

/** Writes photos down, sent by one branch, of which only the hashes are known; what comes later in the list is younger. */
export async function insertHashes(
  db: Kysely<Schema>,
  photos: readonly { readonly id: string; readonly hash: string }[],
): Promise<void> {
  const createdAt = new Date('2026-11-22T00:00:00Z')
  await db
    .insertInto('units')
    .values({ id: UNIT, name: 'Đoàn xã Hòa An', level: 'commune', createdAt })
    .execute()
  for (let from = 0; from < photos.length; from += AT_ONCE) {
    const rows = photos.slice(from, from + AT_ONCE).map(({ id, hash }, at) => ({
      ...{
        id: photoId(id),
        state: 'ready' as const,
        sha256: id,
        originalBytes: 1,
        altText: '',
        warnings: '[]',
      },
      ...{
        createdBy: 'test',
        createdAt: new Date(createdAt.getTime() + from + at),
        perceptualHash: hash,
        unitId: UNIT,
      },
    }))
    await db.insertInto('photos').values(rows).execute()
  }
}
