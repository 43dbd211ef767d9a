import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Tells branches' holders what is due, each minute. Safe to deliver twice: each telling's row is claimed. */
export const sendTellings = defineJob({
  name: 'send-tellings',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  // The telling's own row decides about trying again.
  retry: NO_RETRY,
  timeoutMs: 5 * MINUTE,
  schedule: '40 * * * * *',
  run: ({ watching }: Pick<Areas, 'watching'>, _tick, signal) => watching.sendTellings(signal),
})
