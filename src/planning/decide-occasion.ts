import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { OccasionId, PostId } from '../kernel/ids.ts'
import { isoDate } from '../kernel/local-date.ts'
import { HOUR, later, plus } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { OccasionDeps } from './deps.ts'
import { proposePost, requireOccasionDate } from './find-occasions.ts'
import type { OccasionDate } from './occasion.ts'
import { type OccasionDecision, stateAfter } from './occasion-plan.ts'
import { insertPlans, lockPlans, type PlanRow, savePlan } from './occasion-store.ts'
import { changeOccasionDraft, writeOccasionDraft } from './write-occasion-draft.ts'

const ACTIONS = {
  confirmed: 'occasion.confirmed',
  dismissed: 'occasion.dismissed',
  suggested: 'occasion.reopened',
} as const satisfies Readonly<Record<OccasionDecision, string>>

/**
 * Notes what people decided about an occasion in one year, and gives its Post. Confirmed, it has a draft at once and
 * nothing moves that any more; dismissed, its draft is canceled; suggested again, both are undone.
 * @throws {OCCASION_NOT_FOUND} {NO_PAGE_FOR_POSTS}
 * @throws {STATE_CONFLICT} when it is dismissed while its Post is more than a draft
 */
export const decideOccasion =
  (deps: OccasionDeps) =>
  async (actor: Actor, id: OccasionId, year: number, decision: OccasionDecision): Promise<PostId | null> => {
    authorize(actor, 'planning.write')
    const date = await requireOccasionDate(deps, id, year)
    const now = deps.clock.now()
    return deps.db.transaction().execute(async trx => {
      await insertPlans(trx, [date], now)
      const [plan] = await lockPlans(trx, id, year)
      if (plan === undefined) throw new AppError('OCCASION_NOT_FOUND')
      const postId = await apply(deps, trx, { actor, plan, date, decision })
      const isSettled = decision === 'confirmed' ? { date: isoDate(date.date) } : {}
      await savePlan(trx, date, { decision, updatedAt: now, ...isSettled })
      const subject = { kind: 'occasion', id }
      await appendAudit(trx, { actor, action: ACTIONS[decision], subject, facts: { year, postId } }, now)
      return postId
    })
  }

interface Decided {
  readonly actor: Actor
  readonly plan: PlanRow
  readonly date: OccasionDate
  readonly decision: OccasionDecision
}

async function apply(
  deps: OccasionDeps,
  trx: Transaction<Schema>,
  { actor, plan, date, decision }: Decided,
): Promise<PostId | null> {
  const { post } = plan
  if (post === null) {
    if (decision !== 'confirmed') return null
    const wanted = proposePost(deps, date)
    // An occasion whose hour has passed today may still be written about.
    const publishAt = later(wanted.publishAt, plus(deps.clock.now(), HOUR))
    return writeOccasionDraft(deps, trx, actor, date, { ...wanted, publishAt })
  }
  const state = stateAfter(decision, post.state)
  if (state === post.state) return post.id
  const change = { actor, action: ACTIONS[decision], values: { state } }
  const postVersion = await changeOccasionDraft(deps, trx, post.id, change)
  if (post.version === plan.postVersion) await savePlan(trx, date, { postVersion })
  return post.id
}
