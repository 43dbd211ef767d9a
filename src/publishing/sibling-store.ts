import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId } from '../kernel/ids.ts'
import type { PostState } from './post.ts'

/** A Post written together with others, each for a Page of its own. */
export interface Sibling {
  readonly id: PostId
  readonly siblingKey: string | null
  readonly pageId: PageId
  readonly pageName: string
  readonly state: PostState
}

/** Lists what was written together with these Posts, themselves included, by the Pages' names. */
export const findSiblings = (db: Kysely<Schema>, ids: readonly PostId[]): Promise<readonly Sibling[]> =>
  db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id', 'posts.siblingKey', 'posts.pageId', 'pages.name as pageName', 'posts.state'])
    .where('posts.siblingKey', 'in', db.selectFrom('posts').select('siblingKey').where('id', 'in', ids))
    .orderBy('pages.name')
    .orderBy('posts.id')
    .execute()
