import { type Kysely, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId, SubmissionId } from '../kernel/ids.ts'
import type { SubmissionRow } from './submission-store.ts'

type Db = Kysely<Schema>

/** Notes what a branch was told, unless its Submission has moved on meanwhile. */
export async function saveTold(
  db: Db,
  { id, state }: Pick<SubmissionRow, 'id' | 'state'>,
  toldNews: SubmissionRow['toldNews'],
): Promise<void> {
  await db
    .updateTable('submissions')
    .set({ toldNews })
    .where('id', '=', id)
    .where('state', '=', state)
    .execute()
}

/** Lists Submissions decided since an instant of which the branch may not have heard the last news. */
export async function untoldSubmissionIds(
  db: Db,
  since: Date,
  limit: number,
): Promise<readonly SubmissionId[]> {
  const rows = await db
    .selectFrom('submissions')
    .leftJoin('posts', 'posts.id', 'submissions.postId')
    .select('submissions.id')
    .where('decidedAt', '>', since)
    .where(
      sql<boolean>`submissions.told_news is distinct from case
        when submissions.state <> 'accepted' then submissions.state
        when posts.state = 'published' then 'published'
        when posts.state in ('scheduled','staged','publishing','unconfirmed') then 'planned'
        when submissions.told_news in ('planned','published') then submissions.told_news
        else 'accepted' end`,
    )
    .orderBy('decidedAt')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Lists Submissions whose Post was written while they were not yet marked, as after a crash. */
export const unmarkedAccepted = (
  db: Db,
  since: Date,
): Promise<{ id: SubmissionId; postId: PostId; createdBy: string }[]> =>
  db
    .selectFrom('submissions')
    .innerJoin('posts', join =>
      join.on(
        sql<boolean>`posts.origin_key = 'submission:' || submissions.id
          || case when submissions.reopened_count = 0 then '' else '#' || submissions.reopened_count end`,
      ),
    )
    .select(['submissions.id', 'posts.id as postId', 'posts.createdBy'])
    .where('submissions.postId', 'is', null)
    .where('submissions.updatedAt', '>', since)
    .execute()
