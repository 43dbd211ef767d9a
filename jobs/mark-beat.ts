import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Proves twice a minute that the queue is consumed: those who watch it from outside look for its trace. */
export const markBeat = defineJob({
  name: 'mark-beat',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  // The next beat does the same.
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '*/30 * * * * *',
  run: ({ watching }: Pick<Areas, 'watching'>) => watching.markBeat(),
})
