import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import { createDatabase } from '../../src/database/connection.ts'
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.ts'
import { migrate } from '../../src/database/migrate.ts'
import type { Schema } from '../../src/database/schema.ts'
import { findNearDuplicates } from '../../src/intake/near-duplicate-store.ts'
import { photoId } from '../../src/kernel/ids.ts'
import { SAME_PHOTO_BITS } from '../../src/kernel/perceptual-hash.ts'
import { drawHash, insertHashes, withBitsTurned } from '../support/draw-hash.ts'
import { silentLog } from '../support/silent-log.ts'
import type { Line } from './report.ts'
import { median } from './statistics.ts'

const PHOTO_COUNT = 100_000
const SEARCH_COUNT = 50

/** Measures the search for a photo's like among 100,000, beside reading every one of them. */
export async function benchNearDuplicates(): Promise<readonly Line[]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    await using server = await openEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false })
    await using database = createDatabase(server.url)
    await migrate(database.db)
    await insertHashes(
      database.db,
      Array.from({ length: PHOTO_COUNT }, (_, at) => ({ id: `${at}`, hash: drawHash(at + 1) })),
    )
    await sql`analyze photos`.execute(database.db)
    return await measure(database.db)
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

async function measure(db: Kysely<Schema>): Promise<readonly Line[]> {
  const sought = Array.from({ length: SEARCH_COUNT }, (_, at) =>
    withBitsTurned(drawHash(at * 1_999 + 1), 5, at + 1),
  )
  const search = (perceptualHash: string) => findNearDuplicates(db, { id: photoId('sought'), perceptualHash })
  const [ours, floor] = [await medianMs(sought, search), await medianMs(sought, hash => scan(db, hash))]
  const name = 'A photo’s like among 100,000'
  return [
    { name, unit: 'ms', ours, floor: null, target: { atMost: 50 } },
    { name: 'The same, beside reading them all', unit: 'ms', ours, floor, target: { atMost: 1 } },
  ]
}

async function medianMs(
  hashes: readonly string[],
  search: (hash: string) => Promise<unknown>,
): Promise<number> {
  const times: number[] = []
  for (const hash of hashes) {
    const startedAtMs = performance.now()
    await search(hash)
    times.push(performance.now() - startedAtMs)
  }
  return median(times)
}

const scan = (db: Kysely<Schema>, hash: string) =>
  sql`select id from photos
    where bit_count(('x' || perceptual_hash)::bit(64) # ('x' || ${hash}::text)::bit(64)) <= ${SAME_PHOTO_BITS}`.execute(
    db,
  )
