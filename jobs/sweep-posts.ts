import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Rings again for what a lost bell or a dead worker left. With the lease it bounds how long a killed worker holds a Post. */
export const sweepPosts = defineJob({
  name: 'sweep-posts',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '*/10 * * * * *',
  run: ({ publishing }: Areas) => publishing.sweepPosts(),
})
