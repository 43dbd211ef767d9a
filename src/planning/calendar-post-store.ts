import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import type { PostState } from '../publishing/post.ts'

/** A Post as a calendar shows it. */
export interface CalendarPost {
  readonly id: PostId
  readonly publishAt: Date
  readonly message: string
  readonly state: PostState
  readonly pageName: string
  readonly updatedAt: Date
  readonly version: number
}

/** Far more than anybody plans in the time that a calendar covers. */
const LIMIT = 5_000

/** Lists the Posts of a time by their time, without canceled ones; `from` is included, `to` is not. */
export const postsForCalendar = (
  db: Kysely<Schema>,
  { from, to }: { from: Date; to: Date },
): Promise<readonly CalendarPost[]> =>
  db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select([
      'posts.id',
      'posts.publishAt',
      'posts.message',
      'posts.state',
      'posts.updatedAt',
      'posts.version',
      'pages.name as pageName',
    ])
    .where('posts.publishAt', '>=', from)
    .where('posts.publishAt', '<', to)
    .where('posts.state', '!=', 'canceled')
    .orderBy('posts.publishAt')
    .orderBy('posts.id')
    .limit(LIMIT)
    .execute()
