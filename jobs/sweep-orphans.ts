import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Finds unpublished posts of ours that belong to no Post any more. */
export const sweepOrphans = defineJob({
  name: 'sweep-orphans',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: NO_RETRY,
  timeoutMs: 10 * MINUTE,
  schedule: '0 */5 * * * *',
  run: ({ publishing }: Areas, _tick, signal) => publishing.sweepOrphans(signal),
})
