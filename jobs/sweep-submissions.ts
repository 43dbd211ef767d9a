import type { Intake } from '../src/intake/index.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly intake: Pick<Intake, 'sweepSubmissions'>
}

/** Does again each minute what was left undone about Submissions. Safe to deliver twice. */
export const sweepSubmissions = defineJob({
  name: 'sweep-submissions',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  // The next minute's sweep does the same.
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '30 * * * * *',
  run: ({ intake }: Areas, _, signal) => intake.sweepSubmissions(signal),
})
