import { cursorInstant, cutPage, decodeCursor, type Listed } from '../../kernel/cursor.ts'
import { AppError } from '../../kernel/errors.ts'
import type { TakedownId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { IntakeDeps } from '../deps.ts'
import { findPostsFor, type PostSearch } from './found-post-store.ts'
import type { FoundPost, Takedown, TakedownState, WholeTakedown } from './takedown.ts'
import { findTakedown, findTakedowns, targetsOf } from './takedown-store.ts'

type Deps = Pick<IntakeDeps, 'db'>

interface Wanted {
  readonly state?: TakedownState | undefined
  readonly limit: number
  readonly cursor?: string
}

/** Lists what people asked to have taken down, newest first. @throws {INVALID_INPUT} when the cursor is not ours */
export const listTakedowns =
  ({ db }: Deps) =>
  async (actor: Actor, { state, limit, cursor }: Wanted): Promise<Listed<Takedown>> => {
    authorize(actor, 'submissions.decide')
    const [askedAt, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
    const after = cursor === undefined ? {} : { after: { askedAt: cursorInstant(askedAt), id } }
    const rows = await findTakedowns(db, { state, limit: limit + 1, ...after })
    return cutPage(
      rows,
      limit,
      row => row,
      row => [row.askedAt.toISOString(), row.id],
    )
  }

/** Shows one request with what goes because of it. @throws {TAKEDOWN_NOT_FOUND} */
export const getTakedown =
  ({ db }: Deps) =>
  async (actor: Actor, id: TakedownId): Promise<WholeTakedown> => {
    authorize(actor, 'submissions.decide')
    const takedown = await findTakedown(db, id)
    if (takedown === undefined) throw new AppError('TAKEDOWN_NOT_FOUND')
    return { ...takedown, targets: await targetsOf(db, id) }
  }

/** Finds the Posts somebody may mean: by address, words, branch or day; newest first. */
export const findTakedownPosts =
  ({ db }: Deps) =>
  async (actor: Actor, search: PostSearch): Promise<readonly FoundPost[]> => {
    authorize(actor, 'submissions.decide')
    return findPostsFor(db, search)
  }
