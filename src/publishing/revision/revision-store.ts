import { type Kysely, type Selectable, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
import type { Revision, RevisionDeed } from './revision.ts'

type Db = Kysely<Schema>

/** Keeps a Post as it stands now. Call it in the transaction that wrote the Post, after its photos. */
export async function keepRevision(db: Db, id: PostId, deed: RevisionDeed, at: Date): Promise<void> {
  const { actor, action, note = null, message = null } = deed
  await sql`insert into post_revisions
    select id, version, ${at}, ${actor.kind}, ${actor.id}, ${actor.name}, ${action}, ${note}::text,
      state, coalesce(${message}::text, message), link, first_comment, pillar, kind,
      coalesce((select jsonb_agg(jsonb_build_object('photoId', photo_id, 'altText', alt_text) order by position)
        from post_photos where post_id = posts.id), '[]'), publish_at
    from posts where id = ${id}`.execute(db)
}

/** Lists a Post's revisions, newest first; `below` goes on a list. */
export async function findRevisions(
  db: Db,
  id: PostId,
  { below, limit }: { readonly below?: number; readonly limit: number },
): Promise<readonly Revision[]> {
  let query = db.selectFrom('postRevisions').selectAll().where('postId', '=', id)
  if (below !== undefined) query = query.where('version', '<', below)
  const rows = await query.orderBy('version', 'desc').limit(limit).execute()
  return rows.map(toRevision)
}

/** Reads one version of a Post as it was left; undefined when there is none. */
export async function findRevision(db: Db, id: PostId, version: number): Promise<Revision | undefined> {
  const row = await db
    .selectFrom('postRevisions')
    .selectAll()
    .where('postId', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && toRevision(row)
}

const toRevision = (row: Selectable<Schema['postRevisions']>): Revision => {
  const { postId: _, actorKind, actorId, actorName, ...rest } = row
  return { ...rest, actor: { kind: actorKind, id: actorId, name: actorName } }
}
