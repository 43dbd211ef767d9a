import { cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import type { OccasionId, PostId } from '../kernel/ids.ts'
import { isoDate, type LocalDate, localDateAt } from '../kernel/local-date.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { PostState } from '../publishing/post.ts'
import type { OccasionDeps } from './deps.ts'
import { findOccasions } from './find-occasions.ts'
import { horizonFrom, type OccasionDate, occasionDates, placeOf, publishAtOf } from './occasion.ts'
import { draftDay, type OccasionDecision } from './occasion-plan.ts'
import { type PlanRow, plansSince } from './occasion-store.ts'

/** An occasion in one year, as people and programs see it. */
export interface OccasionView extends Omit<OccasionDate, 'ruleDay'> {
  readonly id: OccasionId
  /** Added by the office; the others stand in the editable file. */
  readonly isOwn: boolean
  /** When its Post is to be seen. */
  readonly publishAt: Date
  /** The local day from which there is a draft. */
  readonly draftOn: LocalDate
  readonly decision: OccasionDecision
  readonly post: { readonly id: PostId; readonly state: PostState; readonly publishAt: Date } | null
  /** The day its Post was planned for, `YYYY-MM-DD`, where the occasion has moved since; else null. */
  readonly plannedFor: string | null
}

interface Wanted {
  /** Today unless given. */
  readonly from?: LocalDate | undefined
  /** Not included; eighteen months after `from` unless given. */
  readonly to?: LocalDate | undefined
  readonly limit?: number
  readonly cursor?: string | undefined
}

/** Lists occasions with their dates, soonest first. @throws {INVALID_INPUT} when the cursor is unknown */
export const listOccasions =
  (deps: Pick<OccasionDeps, 'db' | 'clock' | 'timeZone' | 'occasionFile'>) =>
  async (actor: Actor, { from, to, limit = Infinity, cursor }: Wanted): Promise<Listed<OccasionView>> => {
    authorize(actor, 'planning.read')
    const first = from ?? localDateAt(deps.clock.now(), deps.timeZone)
    const dates = occasionDates(await findOccasions(deps), first, to ?? horizonFrom(first))
    const after = cursor === undefined ? '' : (decodeCursor(cursor, 1)[0] ?? '')
    const builtIn = new Set(deps.occasionFile.occasions.map(({ id }) => id))
    const plans = await plansSince(deps.db, first.year - 1)
    return cutPage(
      dates.filter(date => placeOf(date) > after).slice(0, limit + 1),
      limit,
      date => viewOf(date, plans, { isOwn: !builtIn.has(date.occasion.id), timeZone: deps.timeZone }),
      date => [placeOf(date)],
    )
  }

function viewOf(
  date: OccasionDate,
  plans: readonly PlanRow[],
  { isOwn, timeZone }: { isOwn: boolean; timeZone: string },
): OccasionView {
  const { ruleDay: _, ...shown } = date
  const { id } = date.occasion
  const plan = plans.find(({ occasionId, year }) => occasionId === id && year === date.year)
  const post = plan?.post ?? null
  return {
    ...shown,
    id,
    isOwn,
    publishAt: publishAtOf(date.occasion, date.date, timeZone),
    draftOn: draftDay(date),
    decision: plan?.decision ?? 'suggested',
    post: post && { id: post.id, state: post.state, publishAt: post.publishAt },
    plannedFor: post && plan && plan.date !== isoDate(date.date) ? plan.date : null,
  }
}
