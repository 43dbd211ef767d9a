import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { changePost } from './change-post.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { letGo, UNSTAGED } from './delivery/unstage.ts'
import type { PublishingDeps } from './deps.ts'
import { CLEARED } from './new-time.ts'
import { isAllowed, POST_STATES } from './post.ts'
import { photosOf, postsWithPhotos } from './post-photo-store.ts'

/**
 * Stops every Post on its way that shows one of these photos, because somebody on it no longer agrees: what lies on
 * the network is taken back, and a person must change the Post. Answers the Posts that are out, or going out this
 * moment. Safe to repeat.
 */
export const withholdPhotos =
  (deps: PublishingDeps) =>
  async (actor: Actor, photoIds: readonly PhotoId[]): Promise<readonly PostId[]> => {
    authorize(actor, 'posts.write')
    const out: PostId[] = []
    for (const id of await postsWithPhotos(deps.db, photoIds)) {
      const post = await changePost(deps, actor, id, async (row, trx) => {
        if (!isOnItsWay(row)) return null
        await letGo(trx, row, deps.clock.now())
        return { values: WITHHELD, action: 'post.withheld' }
      })
      if (isOut(post)) out.push(id)
    }
    return out
  }

const WITHHELD = {
  ...UNSTAGED,
  ...CLEARED,
  state: 'failed',
  problemCode: 'consent-missing',
  remedy: 'fix-input',
} as const

/**
 * Has every Post on its way that shows one of these photos put on the network anew, because the photo looks different
 * now. Safe to repeat: one of which nothing lies there is left alone.
 */
export const restagePhotos =
  (deps: PublishingDeps) =>
  async (actor: Actor, photoIds: readonly PhotoId[]): Promise<void> => {
    authorize(actor, 'posts.write')
    for (const id of await postsWithPhotos(deps.db, photoIds))
      await changePost(deps, actor, id, async (row, trx) => {
        if (!isAllowed(row, 'editable') || !(await isBegun(trx, row))) return null
        await letGo(trx, row, deps.clock.now())
        if (isOnItsWay(row))
          return { values: { ...UNSTAGED, ...CLEARED, state: 'scheduled' }, action: 'post.photo-changed' }
        return row.facebookPostId === null ? null : { values: UNSTAGED, action: 'post.photo-changed' }
      })
  }

/** Whether something of it lies on the network, or is being put there. */
const isBegun = async (trx: Transaction<Schema>, row: PostRow): Promise<boolean> =>
  row.facebookPostId !== null ||
  row.claimToken !== null ||
  (await photosOf(trx, row.id)).some(({ uploadedAt }) => uploadedAt !== null)

/** Whether the program would show it by itself, and nobody can have seen it. */
const isOnItsWay = (row: PostRow): boolean => POST_STATES[row.state].moving && isAllowed(row, 'editable')

const isOut = ({ state, flipIntentAt }: PostRow): boolean =>
  state === 'published' || state === 'publishing' || (state === 'unconfirmed' && flipIntentAt !== null)
