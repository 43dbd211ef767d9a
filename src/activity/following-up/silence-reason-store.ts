import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { SaidReason } from './silence-reason.ts'

type Db = Kysely<Schema>

/** Reads what a branch said of a week. */
export const findReasonOf = (db: Db, unitId: UnitId, weekOn: string): Promise<SaidReason | undefined> =>
  db
    .selectFrom('silenceReasons')
    .select(['unitId', 'weekOn', 'reason', 'saidAt'])
    .where('unitId', '=', unitId)
    .where('weekOn', '=', weekOn)
    .executeTakeFirst()

/** Lists what branches said of the weeks since a Monday, the newest first; of one branch alone if one is named. */
export function findReasons(db: Db, since: string, unitId?: UnitId): Promise<SaidReason[]> {
  let query = db
    .selectFrom('silenceReasons')
    .select(['unitId', 'weekOn', 'reason', 'saidAt'])
    .where('weekOn', '>=', since)
    .orderBy('weekOn', 'desc')
  if (unitId !== undefined) query = query.where('unitId', '=', unitId)
  return query.execute()
}

/** Writes what a branch says of a week in place of what it said before. */
export async function saveReason(
  trx: Transaction<Schema>,
  { unitId, weekOn, ...said }: SaidReason & { readonly saidBy: string },
): Promise<void> {
  await trx
    .insertInto('silenceReasons')
    .values({ unitId, weekOn, ...said })
    .onConflict(known => known.columns(['unitId', 'weekOn']).doUpdateSet(said))
    .execute()
}
