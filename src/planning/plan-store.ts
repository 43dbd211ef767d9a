import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId } from '../kernel/ids.ts'
import { type PlannedPost, UNPLANNED_STATES } from './plan.ts'

/** Lists what goes out or went out on a Page, by time; `from` is included, `to` is not. */
export function plannedPosts(
  db: Kysely<Schema>,
  pageId: PageId,
  { from, to }: { from: Date; to: Date },
): Promise<readonly PlannedPost[]> {
  return db
    .selectFrom('posts')
    .select(['id', 'publishAt', 'unitId', 'pillar', 'message'])
    .where('pageId', '=', pageId)
    .where('state', 'not in', UNPLANNED_STATES)
    .where('publishAt', '>=', from)
    .where('publishAt', '<', to)
    .orderBy('publishAt')
    .orderBy('id')
    .execute()
}
