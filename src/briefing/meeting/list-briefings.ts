import { localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { monthOf, monthPlus, periodOfMonth } from './briefing-month.ts'
import { type Freezing, findFirstMonth, findNewestFreezings } from './briefing-store.ts'
import type { MeetingDeps } from './meeting-deps.ts'

/** A month in the list of briefings. */
export interface ListedBriefing {
  readonly month: string
  readonly isOver: boolean
  /** Its newest frozen version; null while it is open. */
  readonly frozen: Freezing | null
}

/** The longest list: ten years. */
const MOST_MONTHS = 120

/** Lists the months since something was counted, the running one first. */
export const listBriefings =
  ({ db, clock, timeZone }: MeetingDeps) =>
  async (actor: Actor): Promise<readonly ListedBriefing[]> => {
    authorize(actor, 'briefing.read')
    const frozen = new Map((await findNewestFreezings(db)).map(freezing => [freezing.month, freezing]))
    const current = monthOf(localDateAt(clock.now(), timeZone))
    const first = [await findFirstMonth(db, timeZone), ...frozen.keys()]
      .filter(month => month !== null)
      .toSorted()[0]
    return monthsDown(current, first ?? current).map(month => ({
      month,
      isOver: month < current,
      frozen: frozen.get(month) ?? null,
    }))
  }

function monthsDown(newest: string, oldest: string): readonly string[] {
  const months = Array.from({ length: MOST_MONTHS }, (_, back) => monthPlus(newest, -back))
  return months.filter(month => month >= oldest && periodOfMonth(month) !== null)
}
