import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Pillar, PostKind, PostState } from '../publishing/post.ts'

/** A Post with the names that a sheet tells it by. */
export interface SheetPost {
  readonly publishAt: Date
  readonly pageName: string
  readonly message: string
  readonly pillar: Pillar | null
  readonly columnName: string | null
  readonly unitName: string | null
  readonly link: string | null
  readonly firstComment: string | null
  readonly kind: PostKind
  readonly officialSource: string | null
  readonly state: PostState
  readonly permalink: string | null
}

/** Lists the Posts of a time for a sheet, by their time, without canceled ones; `from` is included, `to` is not. */
export const postsForSheet = (
  db: Kysely<Schema>,
  { from, to }: { from: Date; to: Date },
): Promise<readonly SheetPost[]> =>
  db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .leftJoin('units', 'units.id', 'posts.unitId')
    .leftJoin('editorialColumns', 'editorialColumns.id', 'posts.columnId')
    .select([
      'posts.publishAt',
      'posts.message',
      'posts.pillar',
      'posts.link',
      'posts.firstComment',
      'posts.kind',
      'posts.officialSource',
      'posts.state',
      'posts.permalink',
      'pages.name as pageName',
      'units.name as unitName',
      'editorialColumns.name as columnName',
    ])
    .where('posts.publishAt', '>=', from)
    .where('posts.publishAt', '<', to)
    .where('posts.state', '!=', 'canceled')
    .orderBy('posts.publishAt')
    .orderBy('posts.id')
    .execute()
