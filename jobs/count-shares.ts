import { MINUTE } from '../src/kernel/time.ts'
import type { Planning } from '../src/planning/index.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly planning: Pick<Planning, 'countShares'>
}

/** Counts the shares of Posts that branches were asked to share, morning and evening. The next run makes up for a failed one. */
export const countShares = defineJob({
  name: 'count-shares',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: 10 * MINUTE,
  schedule: '0 40 6,18 * * *',
  run: ({ planning }: Areas, _, signal) => planning.countShares(signal),
})
