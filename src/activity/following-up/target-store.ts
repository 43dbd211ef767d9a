import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { TargetId } from '../../kernel/ids.ts'
import type { Scope } from './scope.ts'

type Db = Kysely<Schema>
type Trx = Transaction<Schema>

/** What is expected of whom, and when; `validTo` is the last day. */
export type KeptTarget = Selectable<Schema['targets']>

/** Lets nobody else change targets until the transaction ends. */
export async function lockTargets(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('targets'))`.execute(trx)
}

/** Lists every target there is or was, the newest first. */
export const findKeptTargets = (db: Db): Promise<KeptTarget[]> =>
  db
    .selectFrom('targets')
    .selectAll()
    .orderBy('validFrom', 'desc')
    .orderBy(sql`unit_id is null`)
    .orderBy('block')
    .orderBy('id')
    .execute()

/** Reads the targets of one scope. */
export const findTargetsOf = (trx: Trx, { unitId, block }: Scope): Promise<KeptTarget[]> =>
  trx
    .selectFrom('targets')
    .selectAll()
    .where('unitId', 'is not distinct from', unitId)
    .where('block', 'is not distinct from', block)
    .execute()

/** Reads one target. */
export const findTarget = (db: Db, id: TargetId): Promise<KeptTarget | undefined> =>
  db.selectFrom('targets').selectAll().where('id', '=', id).executeTakeFirst()

/** Adds a target. */
export async function insertTarget(trx: Trx, row: Insertable<Schema['targets']>): Promise<void> {
  await trx.insertInto('targets').values(row).execute()
}

/** Writes a target's last day; null lets it go on. */
export async function saveLastDay(trx: Trx, id: TargetId, validTo: string | null): Promise<void> {
  await trx.updateTable('targets').set({ validTo }).where('id', '=', id).execute()
}

/** Takes a target away. */
export async function deleteTarget(trx: Trx, id: TargetId): Promise<void> {
  await trx.deleteFrom('targets').where('id', '=', id).execute()
}
