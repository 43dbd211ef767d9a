import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { IndicatorId } from '../../kernel/ids.ts'
import type { Indicator } from './indicator.ts'

type Db = Kysely<Schema>

// Any fixed number of our own: whoever changes the list of indicators waits for whoever does.
const LIST_LOCK = 7_301_032

/** Lists indicators in their order, archived ones last. */
export const findIndicators = (db: Db): Promise<readonly Indicator[]> =>
  db
    .selectFrom('indicators')
    .selectAll()
    .orderBy(sql`(archived_at is not null)`)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Reads an indicator. @throws {INDICATOR_NOT_FOUND} */
export async function requireIndicator(db: Db, id: IndicatorId): Promise<Indicator> {
  const found = await db.selectFrom('indicators').selectAll().where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new AppError('INDICATOR_NOT_FOUND')
  return found
}

/** Lets nobody else change indicators until the transaction ends; reading goes on. */
export async function lockIndicators(trx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LIST_LOCK})`.execute(trx)
}

/** Adds an indicator. */
export async function insertIndicator(
  trx: Transaction<Schema>,
  indicator: Indicator & { readonly createdBy: string },
): Promise<void> {
  await trx.insertInto('indicators').values(indicator).execute()
}

/** Writes a known indicator down as it is now. */
export async function saveIndicator(
  trx: Transaction<Schema>,
  { id, createdAt: _, ...content }: Indicator,
): Promise<void> {
  await trx.updateTable('indicators').set(content).where('id', '=', id).execute()
}
