import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/**
 * Drafts the Posts of occasions that come near, and follows rules that changed. Each hour, so that a Page connected
 * today need not wait for tomorrow.
 */
export const draftOccasions = defineJob({
  name: 'draft-occasions',
  queue: 'housekeeping',
  payload: tick,
  // A run finds all there is, so runs that wait for a worker are one.
  key: () => 'all',
  retry: THREE_TRIES,
  timeoutMs: 10 * MINUTE,
  schedule: '0 9 * * * *',
  run: ({ planning }: Pick<Areas, 'planning'>) => planning.draftOccasions(),
})
