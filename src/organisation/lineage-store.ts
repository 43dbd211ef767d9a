import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { LineageStep } from './lineage.ts'
import type { FormerParent } from './unit-tree.ts'

/** A step of lineage as it is kept, with who wrote it down. */
export interface KeptStep extends LineageStep {
  readonly id: string
  readonly note: string | null
}

/** Reads every step of lineage, the oldest first. */
export const findLineage = (db: Kysely<Schema>): Promise<KeptStep[]> =>
  db
    .selectFrom('unitLineage')
    .select(['id', 'fromId', 'toId', 'kind', 'effectiveOn', 'note'])
    .orderBy('effectiveOn')
    .orderBy('id')
    .execute()

/** Writes a step down; a unit that gave a part to that one before may merge into it now. */
export async function insertStep(
  trx: Transaction<Schema>,
  step: Insertable<Schema['unitLineage']>,
): Promise<void> {
  await trx
    .insertInto('unitLineage')
    .values(step)
    .onConflict(known =>
      known.columns(['fromId', 'toId']).doUpdateSet({ kind: step.kind, effectiveOn: step.effectiveOn }),
    )
    .execute()
}

/** Forgets into which unit this one merged. */
export async function deleteMerge(trx: Transaction<Schema>, fromId: UnitId): Promise<void> {
  await trx.deleteFrom('unitLineage').where('fromId', '=', fromId).where('kind', '=', 'merge').execute()
}

/** Moves the day from which a merged unit's history goes on elsewhere. */
export async function saveMergeDay(
  trx: Transaction<Schema>,
  fromId: UnitId,
  effectiveOn: string,
): Promise<void> {
  await trx
    .updateTable('unitLineage')
    .set({ effectiveOn })
    .where('fromId', '=', fromId)
    .where('kind', '=', 'merge')
    .execute()
}

/** Reads whom units stood under before, the oldest first. */
export const findFormerParents = (db: Kysely<Schema>): Promise<FormerParent[]> =>
  db
    .selectFrom('unitParents')
    .select(['unitId', 'parentId', 'validFrom', 'validTo'])
    .orderBy('validTo')
    .execute()

/** Writes down whom a unit stood under until a day, since it came there; nothing where it came there later. */
export async function insertFormerParent(
  trx: Transaction<Schema>,
  { unitId, parentId, validTo, createdAt }: Omit<Insertable<Schema['unitParents']>, 'validFrom'>,
): Promise<void> {
  await sql`
    insert into unit_parents (unit_id, parent_id, valid_from, valid_to, created_at)
    select ${unitId}::text, ${parentId}::text, max(valid_to) + 1, ${validTo}::date, ${createdAt}::timestamptz
      from unit_parents where unit_id = ${unitId}
    having coalesce(max(valid_to) < ${validTo}::date, true)`.execute(trx)
}

/** Forgets whom a unit stood under until a day. */
export async function deleteFormerParent(
  trx: Transaction<Schema>,
  unitId: UnitId,
  validTo: string,
): Promise<void> {
  await trx.deleteFrom('unitParents').where('unitId', '=', unitId).where('validTo', '=', validTo).execute()
}

/** Forgets in whom a unit went on from a day. */
export async function deleteSteps(
  trx: Transaction<Schema>,
  fromId: UnitId,
  effectiveOn: string,
): Promise<void> {
  await trx
    .deleteFrom('unitLineage')
    .where('fromId', '=', fromId)
    .where('effectiveOn', '=', effectiveOn)
    .execute()
}
