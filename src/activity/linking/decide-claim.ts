import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { type PagePostId, pagePostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import type { PagePost } from '../page-post.ts'
import { findPagePost, markRemoved, upsertPagePosts } from '../page-post-store.ts'
import { lockWaitingLink, saveDecision, type WaitingLink, waitingLinks } from './pasted-link-store.ts'

const LIMIT = 200

/** Lists links whose post counts for another branch already: a person says whether it counts for both. */
export const listClaims =
  ({ db }: ActivityDeps) =>
  async (actor: Actor): Promise<readonly WaitingLink[]> => {
    authorize(actor, 'activity.write')
    return waitingLinks(db, LIMIT)
  }

/** Lets a post count for the second branch as well, or not. @throws {NOT_FOUND} when nothing waits there any more */
export const decideClaim =
  (deps: ActivityDeps) =>
  async (actor: Actor, id: string, decision: 'counted' | 'refused'): Promise<void> => {
    authorize(actor, 'activity.write')
    await deps.db.transaction().execute(async trx => {
      const link = await lockWaitingLink(trx, id)
      const post = link?.pagePostId && (await standingPost(trx, link.pagePostId))
      if (!link || !post) throw new AppError('NOT_FOUND')
      const now = deps.clock.now()
      const making = { newId: () => pagePostId(deps.ids.newId()), now }
      const { unitId, createdBy } = link
      if (decision === 'counted') {
        const [row] = await upsertPagePosts(trx, [{ ...post, unitId, createdBy, source: 'link' }], making)
        // What is gone from its Page by now is gone for both.
        if (row && post.removedAt) await markRemoved(trx, [row.id], post.removedAt)
      }
      await saveDecision(trx, id, { decision, decidedAt: now, decidedBy: actor.id })
      const subject = { kind: 'unit', id: unitId }
      await appendAudit(trx, { actor, action: 'unit.claim-decided', subject, facts: { decision } }, now)
    })
  }

/** Reads a page post, or the one that it turned out to be. */
async function standingPost(trx: Transaction<Schema>, id: PagePostId): Promise<PagePost | undefined> {
  const post = await findPagePost(trx, id)
  return post?.sameAsId ? findPagePost(trx, post.sameAsId) : post
}
