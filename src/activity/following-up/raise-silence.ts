import { isoDateAt, localDateAt, plusIsoDays } from '../../kernel/local-date.ts'
import { systemActor } from '../../organisation/access.ts'
import { countFigures } from '../figures/count-figures.ts'
import type { FollowUpDeps } from './follow-up-deps.ts'
import { recentWeeks } from './recent-weeks.ts'

type Deps = Pick<FollowUpDeps, 'db' | 'clock' | 'timeZone' | 'raiseSilence'>

const MACHINE = systemActor('remind-branches')
/** Two months, excused days not counted. */
const PERSISTS_DAYS = 60

/**
 * Raises the difficulty of each branch whose silence persists, so that the briefing sees it; once for each silence,
 * however often it runs. What could not be counted, and who never published, are no silence.
 */
export const raiseSilences =
  (deps: Deps) =>
  async (signal: AbortSignal): Promise<void> => {
    const { clock, timeZone } = deps
    const today = localDateAt(clock.now(), timeZone)
    const { items } = await countFigures(deps, { ...recentWeeks(today), basis: 'now' })
    for (const { branchId: unitId, countable, lastPostAt, silentExpectedDays: days } of items) {
      if (signal.aborted) return
      if (!countable || lastPostAt === null || days < PERSISTS_DAYS) continue
      const sinceOn = plusIsoDays(isoDateAt(lastPostAt, timeZone), 1)
      await deps.raiseSilence(MACHINE, { unitId, key: `silence/${unitId}/${sinceOn}`, sinceOn, days })
    }
  }
