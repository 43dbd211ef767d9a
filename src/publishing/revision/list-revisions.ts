import { cursorNumber, cutPage, decodeCursor, type Listed } from '../../kernel/cursor.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { PublishingDeps } from '../deps.ts'
import { findPost } from '../post-store.ts'
import type { Revision } from './revision.ts'
import { findRevision, findRevisions } from './revision-store.ts'

type Deps = Pick<PublishingDeps, 'db'>

interface Wanted {
  readonly limit: number
  readonly cursor?: string
}

/** Lists every version of a Post with who made it, newest first. @throws {POST_NOT_FOUND} */
export const listRevisions =
  ({ db }: Deps) =>
  async (actor: Actor, id: PostId, { limit, cursor }: Wanted): Promise<Listed<Revision>> => {
    authorize(actor, 'posts.read')
    if ((await findPost(db, id)) === undefined) throw new AppError('POST_NOT_FOUND')
    const below = cursor === undefined ? undefined : cursorNumber(decodeCursor(cursor, 1)[0])
    const rows = await findRevisions(db, id, { below, limit: limit + 1 })
    return cutPage(
      rows,
      limit,
      row => row,
      row => [String(row.version)],
    )
  }

/** Shows one version of a Post as it was left; null when there is no such version. */
export const getRevision =
  ({ db }: Deps) =>
  async (actor: Actor, id: PostId, version: number): Promise<Revision | null> => {
    authorize(actor, 'posts.read')
    return (await findRevision(db, id, version)) ?? null
  }
