import { cursorInstant, cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { postId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { PublishingDeps } from './deps.ts'
import { findDetails } from './post-detail-store.ts'
import { findPosts, type PostFilter } from './post-store.ts'
import { type PostView, viewPosts } from './post-view.ts'

type Wanted = Omit<PostFilter, 'after'> & { readonly cursor?: string }

/** Lists Posts by their time, soonest first unless told; `from` is included, `to` is not. */
export const listPosts =
  ({ db }: Pick<PublishingDeps, 'db'>) =>
  async (actor: Actor, { cursor, ...wanted }: Wanted): Promise<Listed<PostView>> => {
    authorize(actor, 'posts.read')
    const rows = await findPosts(db, { ...wanted, ...placeOf(cursor), limit: wanted.limit + 1 })
    const shown = viewPosts(
      rows,
      await findDetails(
        db,
        rows.slice(0, wanted.limit).map(row => row.id),
      ),
      actor,
    )
    return cutPage(
      shown,
      wanted.limit,
      view => view,
      view => [view.publishAt.toISOString(), view.id],
    )
  }

function placeOf(cursor: string | undefined): Pick<PostFilter, 'after'> {
  if (cursor === undefined) return {}
  const [publishAt, id = ''] = decodeCursor(cursor, 2)
  return { after: { publishAt: cursorInstant(publishAt), id: postId(id) } }
}
