import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { SubmissionId, UnitId } from '../kernel/ids.ts'
import type { SubmissionState } from './submission.ts'

type Db = Kysely<Schema>

export type SubmissionRow = Selectable<Schema['submissions']>

type NewSubmission = Omit<Insertable<Schema['submissions']>, 'results'> & Pick<SubmissionRow, 'results'>

/** Writes a new Submission down; false when its branch sent it before, or its receipt number is taken. */
export async function insertSubmission(trx: Transaction<Schema>, row: NewSubmission): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('submissions')
    .values({ ...row, results: JSON.stringify(row.results) })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Reads what a branch sent under a phone's id, and keeps others from changing it until the transaction ends. */
export const lockSent = (
  trx: Transaction<Schema>,
  unitId: UnitId,
  clientId: string,
): Promise<SubmissionRow | undefined> =>
  trx
    .selectFrom('submissions')
    .selectAll()
    .where('unitId', '=', unitId)
    .where('clientId', '=', clientId)
    .forUpdate()
    .executeTakeFirst()

/** Reads a Submission and keeps others from changing it until the transaction ends. */
export const lockSubmission = (
  trx: Transaction<Schema>,
  id: SubmissionId,
): Promise<SubmissionRow | undefined> =>
  trx.selectFrom('submissions').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

type Change = Partial<Omit<SubmissionRow, 'id' | 'unitId' | 'results'>> &
  Partial<Pick<SubmissionRow, 'results'>>

/** Saves what a person changed; whoever works on it loses the claim. */
export async function saveSubmission(
  trx: Transaction<Schema>,
  id: SubmissionId,
  { results, ...change }: Change,
  updatedAt: Date,
): Promise<void> {
  await trx
    .updateTable('submissions')
    .set(submission => ({
      ...change,
      ...(results && { results: JSON.stringify(results) }),
      version: submission('version', '+', 1),
      leaseUntil: null,
      updatedAt,
    }))
    .where('id', '=', id)
    .execute()
}

/** Notes that something joined a Submission that changes nothing a person decided. */
export async function touchSubmission(trx: Transaction<Schema>, id: SubmissionId, updatedAt: Date) {
  await trx.updateTable('submissions').set({ updatedAt }).where('id', '=', id).execute()
}

/** A Submission beside its branch and the Post it became. */
export type ListedRow = Awaited<ReturnType<typeof findSubmissions>>[number]

interface Wanted {
  readonly state?: SubmissionState | undefined
  readonly unitId?: UnitId | undefined
  readonly order?: 'newest' | 'oldest' | undefined
  readonly limit: number
  readonly after?: { readonly receivedAt: Date; readonly id: string } | undefined
}

/** Lists Submissions by when they were received. */
export function findSubmissions(db: Db, { state, unitId, order = 'newest', limit, after }: Wanted) {
  const [direction, behind] = order === 'newest' ? (['desc', sql`<`] as const) : (['asc', sql`>`] as const)
  let query = selectListed(db)
    .orderBy('submissions.receivedAt', direction)
    .orderBy('submissions.id', direction)
    .limit(limit)
  if (state !== undefined) query = query.where('submissions.state', '=', state)
  if (unitId !== undefined) query = query.where('submissions.unitId', '=', unitId)
  if (after !== undefined)
    query = query.where(
      sql<boolean>`(submissions.received_at, submissions.id) ${behind} (${after.receivedAt}, ${after.id})`,
    )
  return query.execute()
}

/** Reads one Submission. */
export const findSubmission = (db: Db, id: SubmissionId): Promise<ListedRow | undefined> =>
  selectListed(db).where('submissions.id', '=', id).executeTakeFirst()

const selectListed = (db: Db) =>
  db
    .selectFrom('submissions')
    .innerJoin('units', 'units.id', 'submissions.unitId')
    .leftJoin('posts', 'posts.id', 'submissions.postId')
    .selectAll('submissions')
    .select(['units.name as unitName', 'posts.state as postState', 'posts.publishAt', 'posts.publishedAt'])
    .select(['posts.permalink', 'posts.shareCount', 'posts.removedAt as postRemovedAt'])
