import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Counts the shares of Posts that branches were asked to share, morning and evening. The next run makes up for a failed one. */
export const countShares = defineJob({
  name: 'count-shares',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: 10 * MINUTE,
  schedule: '0 40 6,18 * * *',
  run: ({ planning }: Pick<Areas, 'planning'>, _tick, signal) => planning.countShares(signal),
})
