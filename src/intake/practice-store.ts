import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PracticeId } from '../kernel/ids.ts'
import type { Practice } from './practice.ts'

type Db = Kysely<Schema>

const practices = (db: Db) =>
  db
    .selectFrom('goodPractices')
    .leftJoin('units', 'units.id', 'goodPractices.unitId')
    .select([
      'goodPractices.id',
      'goodPractices.title',
      'goodPractices.text',
      'goodPractices.pillar',
      'goodPractices.unitId',
      'units.name as unitName',
      'goodPractices.submissionId',
      'goodPractices.createdAt',
      'goodPractices.retiredAt',
    ])

/** Lists good practices, newest first; the retired ones last, or left out. */
export function findPractices(
  db: Db,
  wanted: { readonly withRetired: boolean },
): Promise<readonly Practice[]> {
  const query = practices(db)
    .orderBy('goodPractices.retiredAt', order => order.desc().nullsFirst())
    .orderBy('goodPractices.createdAt', 'desc')
    .orderBy('goodPractices.id')
  return (wanted.withRetired ? query : query.where('goodPractices.retiredAt', 'is', null)).execute()
}

/** Reads a good practice. @throws {PRACTICE_NOT_FOUND} */
export async function requirePractice(db: Db, id: PracticeId): Promise<Practice> {
  const practice = await practices(db).where('goodPractices.id', '=', id).executeTakeFirst()
  if (practice === undefined) throw new AppError('PRACTICE_NOT_FOUND')
  return practice
}

/** Reads a good practice that is about to change, and keeps others from it until the end. @throws {PRACTICE_NOT_FOUND} */
export async function lockPractice(trx: Transaction<Schema>, id: PracticeId): Promise<Practice> {
  await trx.selectFrom('goodPractices').select('id').where('id', '=', id).forUpdate().execute()
  return requirePractice(trx, id)
}

/** Adds a good practice; false when this request was written before. */
export async function insertPractice(
  trx: Transaction<Schema>,
  { unitName: _, ...practice }: Practice,
  createdBy: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('goodPractices')
    .values({ ...practice, createdBy })
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes what changed of a good practice. */
export async function updatePractice(
  trx: Transaction<Schema>,
  { id, title, text, pillar, retiredAt }: Practice,
): Promise<void> {
  await trx
    .updateTable('goodPractices')
    .set({ title, text, pillar, retiredAt })
    .where('id', '=', id)
    .execute()
}
