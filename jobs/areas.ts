import type { Activity, FollowUp } from '../src/activity/index.ts'
import type { Briefing } from '../src/briefing/index.ts'
import type { Intake } from '../src/intake/index.ts'
import type { Organisation } from '../src/organisation/index.ts'
import type { Planning } from '../src/planning/index.ts'
import type { Publishing } from '../src/publishing/index.ts'
import type { Watching } from '../src/watching/index.ts'

/** What jobs may use; each job names the part it needs. */
export interface Areas {
  readonly organisation: Organisation
  readonly intake: Intake
  readonly publishing: Publishing
  readonly planning: Planning
  readonly activity: Activity
  readonly followUp: FollowUp
  readonly briefing: Briefing
  readonly watching: Watching
}
