import type { Activity } from '../src/activity/index.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly activity: Pick<Activity, 'sweepPagePosts'>
}

/** Counts each minute the Pages whose time has come, each once a night. Safe to deliver twice: Pages are claimed. */
export const sweepPagePosts = defineJob({
  name: 'sweep-page-posts',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  // The next minute's sweep does the same.
  retry: NO_RETRY,
  timeoutMs: 10 * MINUTE,
  schedule: '20 * * * * *',
  run: ({ activity }: Areas, _, signal) => activity.sweepPagePosts(signal),
})
