import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { type Programme, readPillars } from './programme.ts'

/** Reads the programmes that people changed or added. */
export async function findProgrammes(db: Kysely<Schema>): Promise<readonly Programme[]> {
  const rows = await db
    .selectFrom('programmes')
    .select(['id', 'name', 'fromYear', 'toYear', 'pillars'])
    .execute()
  return rows.map(({ pillars, ...row }) => ({ ...row, pillars: readPillars(pillars) }))
}

/** Keeps a programme as somebody wrote it. */
export async function saveProgramme(
  trx: Transaction<Schema>,
  { pillars, ...row }: Programme,
  by: { readonly changedBy: string; readonly changedAt: Date },
): Promise<void> {
  const stored = { ...row, ...by, pillars: JSON.stringify(pillars) }
  await trx
    .insertInto('programmes')
    .values(stored)
    .onConflict(known => known.column('id').doUpdateSet(stored))
    .execute()
}

/** Forgets what people changed. */
export async function deleteProgramme(trx: Transaction<Schema>, id: string): Promise<void> {
  await trx.deleteFrom('programmes').where('id', '=', id).execute()
}
