import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId, UnitId } from '../kernel/ids.ts'
import type { Pillar } from '../publishing/post.ts'

/** A Post as the plan of a Page sees it. */
export interface PlannedPost {
  readonly id: PostId
  readonly publishAt: Date
  readonly unitId: UnitId | null
  readonly pillar: Pillar | null
  readonly message: string
}

/**
 * Lists what goes out or went out on a Page, by time; `from` is included, `to` is not. Drafts count, for they hold
 * their place; what failed, was missed or canceled holds none.
 */
export function plannedPosts(
  db: Kysely<Schema>,
  pageId: PageId,
  { from, to }: { from: Date; to: Date },
): Promise<readonly PlannedPost[]> {
  return db
    .selectFrom('posts')
    .select(['id', 'publishAt', 'unitId', 'pillar', 'message'])
    .where('pageId', '=', pageId)
    .where('state', 'not in', ['failed', 'missed', 'canceled'])
    .where('publishAt', '>=', from)
    .where('publishAt', '<', to)
    .orderBy('publishAt')
    .orderBy('id')
    .execute()
}
