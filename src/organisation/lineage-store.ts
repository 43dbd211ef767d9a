import type { Insertable, Kysely, Transaction } from 'kysely'
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

/** Reads whom units stood under before. */
export const findFormerParents = (db: Kysely<Schema>): Promise<FormerParent[]> =>
  db.selectFrom('unitParents').select(['unitId', 'parentId', 'validFrom', 'validTo']).execute()
