import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { lockPost } from '../publishing/post-store.ts'
import type { PlanningDeps } from './deps.ts'
import type { EvergreenPost } from './evergreen.ts'
import { findEvergreen, setEvergreen } from './evergreen-store.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock'>

/** Lists evergreen Posts, those whose words rested longest first. */
export const listEvergreen =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<readonly EvergreenPost[]> => {
    authorize(actor, 'planning.read')
    return findEvergreen(db)
  }

/**
 * Notes whether a Post's words stay true, so that they may be used again.
 * @throws {POST_NOT_FOUND}
 * @throws {STATE_CONFLICT} when it is to be marked and is not published
 */
export const markEvergreen =
  ({ db, clock }: Deps) =>
  async (actor: Actor, id: PostId, isEvergreen: boolean): Promise<void> => {
    authorize(actor, 'planning.write')
    await db.transaction().execute(async trx => {
      const post = await lockPost(trx, id)
      if (post === undefined) throw new AppError('POST_NOT_FOUND')
      if (isEvergreen && post.state !== 'published')
        throw new AppError('STATE_CONFLICT', { values: { state: post.state, verb: 'mark' } })
      if (post.isEvergreen === isEvergreen) return
      await setEvergreen(trx, id, isEvergreen)
      const deed = { actor, action: 'post.evergreen-set', subject: { kind: 'post', id } }
      await appendAudit(trx, { ...deed, facts: { isEvergreen } }, clock.now())
    })
  }
