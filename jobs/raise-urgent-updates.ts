import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Reminds people to update an urgent Post that went out two hours ago. */
export const raiseUrgentUpdates = defineJob({
  name: 'raise-urgent-updates',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '40 * * * * *',
  run: ({ publishing }: Pick<Areas, 'publishing'>) => publishing.raiseUrgentUpdates(),
})
