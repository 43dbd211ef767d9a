import { AppError } from '../kernel/errors.ts'
import { systemActor } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { hashToken } from '../organisation/token-hash.ts'
import type { PlanningDeps } from './deps.ts'
import { lockAskByToken, type OpenAsk, saveConfirmed } from './share-store.ts'
import { readFacebookLink } from './share-task.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock' | 'countUnknownLink'>

/**
 * Shows a branch what its link asks. Unknown links are counted against the address they come from.
 * @throws {SHARE_LINK_DEAD} {TOO_MANY_TRIES}
 */
export const openShareAsk =
  (deps: Deps) =>
  async (token: string, address: string): Promise<OpenAsk> => {
    const ask = await deps.db.transaction().execute(trx => lockAskByToken(trx, hashToken(token)))
    if (ask !== undefined) return ask
    await deps.countUnknownLink(address)
    throw new AppError('SHARE_LINK_DEAD')
  }

/**
 * Notes that the branch has shared the Post, and where if it tells. Repeating it keeps the first time; a link told
 * later is added.
 * @throws {SHARE_LINK_INVALID} when what it tells is no address on Facebook
 * @throws {SHARE_LINK_DEAD} {TOO_MANY_TRIES}
 */
export const confirmShareAsk =
  (deps: Deps) =>
  async (token: string, address: string, link: string): Promise<void> => {
    const { taskId } = await openShareAsk(deps)(token, address)
    const told = link.trim() === '' ? null : readFacebookLink(link)
    const now = deps.clock.now()
    await deps.db.transaction().execute(async trx => {
      const ask = await lockAskByToken(trx, hashToken(token))
      if (ask === undefined || ask.closedAt !== null) return
      const confirmed = { confirmedAt: ask.confirmedAt ?? now, confirmedLink: told ?? ask.confirmedLink }
      await saveConfirmed(trx, ask, confirmed)
      if (ask.confirmedAt !== null) return
      const deed = { actor: systemActor('share-link'), action: 'share-task.confirmed' }
      const facts = { unitId: ask.unitId, hasLink: told !== null }
      await appendAudit(trx, { ...deed, subject: { kind: 'share-task', id: taskId }, facts }, now)
    })
  }
