import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Tells deputies of Posts that wait too long for approval. */
export const escalateApprovals = defineJob({
  name: 'escalate-approvals',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '20 * * * * *',
  run: ({ publishing }: Pick<Areas, 'publishing'>) => publishing.escalateApprovals(),
})
