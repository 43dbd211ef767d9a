import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Finds unpublished posts of ours that belong to no Post any more. */
export const sweepOrphans = defineJob({
  name: 'sweep-orphans',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: 10 * MINUTE,
  schedule: '0 */5 * * * *',
  run: ({ publishing }: Pick<Areas, 'publishing'>, _tick, signal) => publishing.sweepOrphans(signal),
})
