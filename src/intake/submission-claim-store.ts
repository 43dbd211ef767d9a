import type { ExpressionBuilder, Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import type { SubmissionRow } from './submission-store.ts'

type Db = Kysely<Schema>

/** Longer than a Submission may take, so that a live worker is never overtaken. */
const LEASE_MS = 4 * MINUTE

/** A Submission under claim. The lease's end is the claim's token: the next claim's always ends later. */
export interface SubmissionClaim
  extends Pick<SubmissionRow, 'id' | 'unitId' | 'sentTitle' | 'sentBody' | 'tries'> {
  readonly leaseUntil: Date
}

/** Takes a received Submission that nobody works on; undefined when there is nothing to do. */
export async function claimSubmission(
  db: Db,
  id: SubmissionId,
  now: Date,
): Promise<SubmissionClaim | undefined> {
  const leaseUntil = plus(now, LEASE_MS)
  const row = await db
    .updateTable('submissions')
    .set(submission => ({ leaseUntil, tries: submission('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where(isFree(now))
    .returning(['id', 'unitId', 'sentTitle', 'sentBody', 'tries'])
    .executeTakeFirst()
  return row && { ...row, leaseUntil }
}

/** Gives a Submission back as it was. */
export async function releaseSubmission(db: Db, { id, leaseUntil }: SubmissionClaim): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ leaseUntil: null })
    .where('id', '=', id)
    .where('leaseUntil', '=', leaseUntil)
    .execute()
}

/** Saves that a Submission is ready for the officer; false, and nothing is saved, when the claim was lost. */
export async function saveReady(
  trx: Transaction<Schema>,
  { id, leaseUntil }: SubmissionClaim,
  tidied: Pick<SubmissionRow, 'title' | 'body'>,
  readyAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('submissions')
    .set({ ...tidied, state: 'ready', readyAt, leaseUntil: null })
    .where('id', '=', id)
    .where('state', '=', 'received')
    .where('leaseUntil', '=', leaseUntil)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Lists Submissions that wait since before the instant and that nobody works on, oldest first. */
export async function stuckSubmissionIds(
  db: Db,
  query: { readonly before: Date; readonly now: Date; readonly limit: number },
): Promise<readonly SubmissionId[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('id')
    .where('state', '=', 'received')
    .where('updatedAt', '<', query.before)
    .where(isFree(query.now))
    .orderBy('receivedAt')
    .limit(query.limit)
    .execute()
  return rows.map(({ id }) => id)
}

const isFree = (now: Date) => (submission: ExpressionBuilder<Schema, 'submissions'>) =>
  submission.or([submission('leaseUntil', 'is', null), submission('leaseUntil', '<', now)])
