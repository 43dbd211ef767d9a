import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId, SubmissionId } from '../kernel/ids.ts'

type Db = Kysely<Schema>

/** Notes which Post a Submission is about to become with others, before that Post is written. */
export async function noteJoining(trx: Transaction<Schema>, id: SubmissionId, postId: PostId): Promise<void> {
  await trx.updateTable('submissions').set({ joiningPostId: postId }).where('id', '=', id).execute()
}

/**
 * Tells whether a Submission has become part of a Post already, though nobody noted it on the Submission. One that was
 * canceled meanwhile holds none of them.
 */
export async function isJoined(db: Db, id: SubmissionId): Promise<boolean> {
  const row = await db
    .selectFrom('submissions')
    .innerJoin('posts', 'posts.id', 'submissions.joiningPostId')
    .select('posts.id')
    .where('submissions.id', '=', id)
    .where('posts.state', '<>', 'canceled')
    .executeTakeFirst()
  return row !== undefined
}

/** Lists Submissions whose common Post is written while they themselves do not say so yet. */
export const unmarkedJoined = (
  db: Db,
  since: Date,
): Promise<{ id: SubmissionId; postId: PostId; createdBy: string }[]> =>
  db
    .selectFrom('submissions')
    .innerJoin('posts', 'posts.id', 'submissions.joiningPostId')
    .select(['submissions.id', 'posts.id as postId', 'posts.createdBy'])
    .where('submissions.postId', 'is', null)
    .where('posts.state', '<>', 'canceled')
    .where('submissions.updatedAt', '>', since)
    .execute()

/** Reads which Submissions became this Post. */
export async function submissionsOfPost(db: Db, postId: PostId): Promise<readonly SubmissionId[]> {
  const rows = await db
    .selectFrom('submissions')
    .select('id')
    .where('postId', '=', postId)
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
