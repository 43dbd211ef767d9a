import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { type PhotoId, photoId, type UnitId } from '../../kernel/ids.ts'
import type { FoundPost } from './takedown.ts'

export interface PostSearch {
  /** A Post's address on the network or its id there, or words of its text; empty finds all. */
  readonly text: string
  readonly unitId?: UnitId | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
}

const LIMIT = 30

/** Finds Posts that are out or on their way, newest first. */
export async function findPostsFor(db: Kysely<Schema>, search: PostSearch): Promise<readonly FoundPost[]> {
  let query = db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id', 'posts.state', 'posts.message', 'posts.publishAt', 'posts.permalink'])
    .select(['pages.name as pageName', PHOTO_IDS.as('photoIds')])
    .where('posts.state', '<>', 'canceled')
    .orderBy('posts.publishAt', 'desc')
    .limit(LIMIT)
  if (search.text !== '') query = query.where(speaksOf(search.text))
  if (search.unitId) query = query.where('posts.unitId', '=', search.unitId)
  if (search.from) query = query.where('posts.publishAt', '>=', search.from)
  if (search.to) query = query.where('posts.publishAt', '<', search.to)
  const rows = await query.execute()
  return rows.map(({ photoIds, ...post }) => ({
    ...post,
    photoIds: photoIds.map((id): PhotoId => photoId(id)),
  }))
}

const PHOTO_IDS = sql<readonly string[]>`array(
  select photo_id from post_photos where post_id = posts.id order by position)`

/** An address may carry tracking, so its longest number counts: the network's own id of the post. */
function speaksOf(text: string) {
  const number = text.match(/\d{5,}/g)?.toSorted((a, b) => b.length - a.length)[0]
  const words = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const isNumbered =
    number === undefined
      ? sql`false`
      : sql`posts.facebook_post_id like ${`%${number}`}
    or posts.permalink like ${`%${number}%`}`
  return sql<boolean>`(posts.id = ${text} or posts.permalink = ${text} or posts.message ilike ${words} or ${isNumbered})`
}
