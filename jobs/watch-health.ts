import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Raises and closes alarms, each minute. Safe to deliver twice: it makes the open notices what they should be. */
export const watchHealth = defineJob({
  name: 'watch-health',
  queue: 'housekeeping',
  payload: tick,
  // A look sees all there is, so looks that wait for a worker are one.
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: 2 * MINUTE,
  schedule: '5 * * * * *',
  run: async ({ watching }: Pick<Areas, 'watching'>, _tick, signal) => {
    await watching.watchHealth()
    await watching.checkFirstPosts(signal)
  },
})
