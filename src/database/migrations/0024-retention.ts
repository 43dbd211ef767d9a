import { type Kysely, sql } from 'kysely'

/** Which bytes of photos may go, and whether anything else needs them. */
export async function retention(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table photos add column original_removed_at timestamptz',
  'create index photos_created on photos (created_at)',
  'create index photos_sha256 on photos (sha256)',
  'create index photo_variants_sha256 on photo_variants (sha256)',
  `create index uploads_sum on uploads (sha256) where state = 'arriving'`,
]
