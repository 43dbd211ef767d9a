import type { Activity } from '../src/activity/index.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly activity: Pick<Activity, 'countOwnPosts'>
}

/** Counts what we published for branches, as soon as it is out and each minute. Safe to deliver twice. */
export const countOwnPosts = defineJob({
  name: 'count-own-posts',
  queue: 'housekeeping',
  payload: tick,
  // One run finds all there is, so runs that wait for a worker are one.
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: 5 * MINUTE,
  schedule: '50 * * * * *',
  run: ({ activity }: Areas, _, signal) => activity.countOwnPosts(signal),
})
