import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Rings again for what a lost bell or a dead worker left. With the lease it bounds how long a killed worker holds a Post. */
export const sweepPosts = defineJob({
  name: 'sweep-posts',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '*/10 * * * * *',
  run: ({ publishing }: Pick<Areas, 'publishing'>) => publishing.sweepPosts(),
})
