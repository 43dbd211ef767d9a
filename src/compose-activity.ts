import { type Activity, createActivity } from './activity/index.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { type Briefing, createBriefing, type IndicatorFile } from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'
import { composeMeeting } from './compose-meeting.ts'

interface Parts {
  readonly indicatorFile: IndicatorFile
}

/** Makes what counts, and what is brought to the month's meeting. */
export function composeActivity(
  ground: Ground,
  { indicatorFile }: Parts,
): {
  readonly activity: Activity
  readonly briefing: Briefing
} {
  const { config, log, database } = ground
  const common = {
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    log,
    timeZone: config.timeZone,
  }
  const activity = createActivity(common)
  const ledger = createBriefing({ ...common, indicatorFile })
  return { activity, briefing: { ...ledger, ...composeMeeting(ground, activity) } }
}
