import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { ResultId, UnitId } from '../../kernel/ids.ts'
import type { Evidence, Result, ResultWish } from './result.ts'

type Db = Kysely<Schema>

interface NewResult extends ResultWish {
  readonly id: ResultId
  readonly sourceKey: string | null
  readonly replacesId: ResultId | null
  readonly enteredBy: string
  readonly enteredByName: string
  readonly enteredAt: Date
}

/** Writes a result down with its units and evidence; false when it was written before, by its id or its source. */
export async function insertResult(
  trx: Transaction<Schema>,
  { unitIds, evidence, ...row }: NewResult,
): Promise<boolean> {
  const open = { approvedByName: null, approvedAt: null, endKind: null, endedIntoId: null }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('results')
    .values({ ...row, ...open, endReason: null, endedByName: null, endedAt: null })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) return false
  await credit(trx, row.id, unitIds)
  await addEvidence(trx, row.id, evidence)
  return true
}

/** Finds what was already written from these sources. */
export async function findBySource(
  db: Db,
  sourceKeys: readonly string[],
): Promise<ReadonlyMap<string, ResultId>> {
  if (sourceKeys.length === 0) return new Map()
  const rows = await db
    .selectFrom('results')
    .select(['id', 'sourceKey'])
    .where('sourceKey', 'in', sourceKeys)
    .execute()
  return new Map(rows.map(({ id, sourceKey }) => [sourceKey ?? '', id]))
}

/** Finds the correction of a result that waits for its approval. */
export const findCorrection = (db: Db, id: ResultId): Promise<{ readonly id: ResultId } | undefined> =>
  db
    .selectFrom('results')
    .select('id')
    .where('replacesId', '=', id)
    .where('endedAt', 'is', null)
    .where('approvedAt', 'is', null)
    .executeTakeFirst()

/** Credits a result to further units. */
export async function credit(
  trx: Transaction<Schema>,
  resultId: ResultId,
  unitIds: readonly UnitId[],
): Promise<void> {
  await trx
    .insertInto('resultUnits')
    .values(unitIds.map(unitId => ({ resultId, unitId })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Adds what shows a result. */
export async function addEvidence(
  trx: Transaction<Schema>,
  resultId: ResultId,
  evidence: readonly Evidence[],
): Promise<void> {
  if (evidence.length === 0) return
  await trx
    .insertInto('resultEvidence')
    .values(evidence.map(each => ({ ...each, resultId })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Keeps others from changing these results until the transaction ends. */
export async function lockResults(trx: Transaction<Schema>, ids: readonly ResultId[]): Promise<void> {
  await trx.selectFrom('results').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/** Marks a result as approved. */
export async function saveApproved(
  trx: Transaction<Schema>,
  id: ResultId,
  approved: { readonly approvedByName: string; readonly approvedAt: Date },
): Promise<void> {
  await trx.updateTable('results').set(approved).where('id', '=', id).execute()
}

type End = Pick<Result, 'endedIntoId' | 'endReason' | 'endedByName'> & {
  readonly endKind: 'replaced' | 'merged' | 'withdrawn'
  readonly endedAt: Date
}

/** Ends a result: it counts no more. What it was read from may be read again once it was withdrawn. */
export async function saveEnded(trx: Transaction<Schema>, id: ResultId, end: End): Promise<void> {
  const freed = end.endKind === 'withdrawn' ? { sourceKey: null } : {}
  await trx
    .updateTable('results')
    .set({ ...end, ...freed })
    .where('id', '=', id)
    .execute()
}

/** Notes that two results are not one. */
export async function insertApart(trx: Transaction<Schema>, a: ResultId, b: ResultId): Promise<void> {
  const [firstId, secondId] = a < b ? [a, b] : [b, a]
  await trx
    .insertInto('resultsApart')
    .values({ firstId, secondId })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Lists the pairs of these results that are known not to be one, as `smaller id/larger id`. */
export async function findApart(db: Db, ids: readonly ResultId[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('resultsApart')
    .selectAll()
    .where(sql<SqlBool>`first_id = any(${ids})`)
    .execute()
  return new Set(rows.map(({ firstId, secondId }) => `${firstId}/${secondId}`))
}
