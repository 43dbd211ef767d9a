import { type Activity, createActivity } from './activity/index.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { type Briefing, createBriefing, type IndicatorFile } from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'

interface Parts {
  readonly indicatorFile: IndicatorFile
}

/** Makes what counts, and what is brought to the month's meeting. */
export function composeActivity(
  { config, log, database }: Ground,
  { indicatorFile }: Parts,
): {
  readonly activity: Activity
  readonly briefing: Briefing
} {
  const common = {
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    log,
    timeZone: config.timeZone,
  }
  return { activity: createActivity(common), briefing: createBriefing({ ...common, indicatorFile }) }
}
