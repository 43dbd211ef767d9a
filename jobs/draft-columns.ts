import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Drafts what columns bring in the days ahead, each hour, so that a missed night is made up in the morning. */
export const draftColumns = defineJob({
  name: 'draft-columns',
  queue: 'housekeeping',
  payload: tick,
  // One run drafts all there is, so runs that wait for a worker are one.
  key: () => 'all',
  retry: THREE_TRIES,
  timeoutMs: 10 * MINUTE,
  schedule: '0 23 * * * *',
  run: ({ planning }: Pick<Areas, 'planning'>) => planning.draftColumns(),
})
