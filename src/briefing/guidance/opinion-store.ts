import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DocumentId, OpinionId } from '../../kernel/ids.ts'
import type { Opinion } from './opinion.ts'

type Db = Kysely<Schema>

/** Reads the opinions on these documents that stand, in the order in which they were said. */
export async function findOpinions(db: Db, ids: readonly DocumentId[]): Promise<readonly Opinion[]> {
  if (ids.length === 0) return []
  return selectOpinions(db)
    .where('documentId', 'in', ids)
    .where('replacedAt', 'is', null)
    .orderBy('saidAt')
    .orderBy('opinions.id')
    .execute()
}

/**
 * Reads an opinion that something becomes of, and keeps it from changing.
 * @throws {OPINION_NOT_FOUND} {OPINION_REPLACED} when its branch says something else by now
 */
export async function lockOpinion(
  trx: Transaction<Schema>,
  id: OpinionId,
  documentId: DocumentId,
): Promise<Opinion> {
  const found = await selectOpinions(trx)
    .select('replacedAt')
    .where('opinions.id', '=', id)
    .where('documentId', '=', documentId)
    .forUpdate('opinions')
    .executeTakeFirst()
  if (found === undefined) throw new AppError('OPINION_NOT_FOUND')
  if (found.replacedAt !== null) throw new AppError('OPINION_REPLACED')
  return found
}

/** Keeps opinions that were said. */
export async function insertOpinions(
  trx: Transaction<Schema>,
  opinions: readonly Insertable<Schema['opinions']>[],
): Promise<void> {
  if (opinions.length > 0) await trx.insertInto('opinions').values(opinions).execute()
}

/** Takes opinions back; they are kept. */
export async function replaceOpinions(
  trx: Transaction<Schema>,
  ids: readonly OpinionId[],
  replacedAt: Date,
): Promise<void> {
  if (ids.length > 0) await trx.updateTable('opinions').set({ replacedAt }).where('id', 'in', ids).execute()
}

/** Saves what became of an opinion. */
export async function saveHandling(
  trx: Transaction<Schema>,
  id: OpinionId,
  handling: Pick<Opinion, 'handling' | 'handlingWords' | 'handledByName' | 'handledAt'>,
): Promise<void> {
  await trx.updateTable('opinions').set(handling).where('id', '=', id).execute()
}

const selectOpinions = (db: Db) =>
  db
    .selectFrom('opinions')
    .innerJoin('units', 'units.id', 'opinions.unitId')
    .select([
      ...(['opinions.id', 'documentId', 'unitId', 'units.name as unitName', 'kind', 'part'] as const),
      ...(['words', 'isLate', 'saidAt', 'handling', 'handledByName', 'handledAt'] as const),
    ])
    .select(sql<string>`handling_words`.as('handlingWords'))
