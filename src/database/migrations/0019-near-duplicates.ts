import { type Kysely, sql } from 'kysely'

/**
 * Finds photos that are nearly the same by an index. A hash's eight bytes are its bands, each numbered by its place:
 * two hashes that differ in at most seven bits have a band in common.
 * @see Manku et al., Detecting near-duplicates for web crawling, WWW 2007, section 3
 */
export async function nearDuplicates(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const BANDS = Array.from(
  { length: 8 },
  (_, band) => `${band * 256} + get_byte(decode(perceptual_hash, 'hex'), ${band})`,
)

const STATEMENTS = [
  `alter table photos add column sharpness real,
    add column hash_bands int[] generated always as
      (case when perceptual_hash is not null then array[${BANDS.join(', ')}] end) stored`,
  // Without a pending list, which every search would have to read through.
  'create index photos_hash_bands on photos using gin (hash_bands) with (fastupdate = off)',
]
