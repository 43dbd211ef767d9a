import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DocumentId, UnitId } from '../../kernel/ids.ts'
import { type DocumentContent, type GuidanceDocument, searchTextOf } from './document.ts'

type Db = Kysely<Schema>

// An undated document stands behind every dated one.
const SORT_DAY = sql<string>`coalesce(to_char(issued_on, 'YYYY-MM-DD'), '')`

interface Paging {
  readonly limit: number
  readonly after?: { readonly day: string; readonly id: string } | undefined
}

/** Lists documents, the latest first; `folded` is found anywhere in them. */
export function findDocuments(db: Db, folded: string, { limit, after }: Paging): Promise<GuidanceDocument[]> {
  let query = selectDocuments(db).orderBy(SORT_DAY, 'desc').orderBy('id', 'desc').limit(limit)
  if (folded !== '') query = query.where(sql<SqlBool>`position(${folded} in search) > 0`)
  if (after) query = query.where(sql<SqlBool>`(${SORT_DAY}, id) < (${after.day}, ${after.id})`)
  return query.execute()
}

/** Lists the documents that branches were ever asked about from a local day on, the first to close first. */
export const findAskedDocuments = (db: Db, openFrom: string): Promise<GuidanceDocument[]> =>
  selectDocuments(db).where('opensOn', '<=', openFrom).orderBy('closesOn', 'desc').orderBy('id').execute()

/** Reads a document. @throws {DOCUMENT_NOT_FOUND} */
export async function requireDocument(db: Db, id: DocumentId): Promise<GuidanceDocument> {
  const found = await selectDocuments(db).where('id', '=', id).executeTakeFirst()
  if (found === undefined) throw new AppError('DOCUMENT_NOT_FOUND')
  return found
}

/** Reads a document that is about to change or to be answered, and keeps others from both. @throws {DOCUMENT_NOT_FOUND} */
export async function lockDocument(trx: Transaction<Schema>, id: DocumentId): Promise<GuidanceDocument> {
  await trx.selectFrom('guidanceDocuments').select('id').where('id', '=', id).forUpdate().execute()
  return requireDocument(trx, id)
}

/** Writes a document down; false when it was there before. */
export async function insertDocument(
  trx: Transaction<Schema>,
  document: GuidanceDocument & { readonly createdBy: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('guidanceDocuments')
    .values({ ...document, search: searchTextOf(document) })
    .onConflict(known => known.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Saves what is known of a document now. */
export async function saveDocument(
  trx: Transaction<Schema>,
  id: DocumentId,
  content: DocumentContent,
): Promise<void> {
  const row = { ...content, search: searchTextOf(content) }
  await trx.updateTable('guidanceDocuments').set(row).where('id', '=', id).execute()
}

/** Saves on which days who is asked. */
export async function saveAsking(
  trx: Transaction<Schema>,
  documentId: DocumentId,
  days: { readonly opensOn: string; readonly closesOn: string },
  unitIds: readonly UnitId[],
): Promise<void> {
  await trx.updateTable('guidanceDocuments').set(days).where('id', '=', documentId).execute()
  await trx.deleteFrom('opinionAsks').where('documentId', '=', documentId).execute()
  const rows = unitIds.map(unitId => ({ documentId, unitId }))
  if (rows.length > 0) await trx.insertInto('opinionAsks').values(rows).execute()
}

/** Reads who is asked about these documents. */
export async function findAsks(
  db: Db,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, readonly UnitId[]>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('opinionAsks')
    .select(['documentId', 'unitId'])
    .where('documentId', 'in', ids)
    .execute()
  const byDocument = Map.groupBy(rows, row => row.documentId)
  return new Map([...byDocument].map(([id, asks]) => [id, asks.map(({ unitId }) => unitId)]))
}

const selectDocuments = (db: Db) =>
  db
    .selectFrom('guidanceDocuments')
    .select([
      ...(['id', 'number', 'issuedOn', 'issuer', 'summary', 'fromYear', 'toYear', 'link'] as const),
      ...(['body', 'opensOn', 'closesOn', 'createdAt'] as const),
    ])
