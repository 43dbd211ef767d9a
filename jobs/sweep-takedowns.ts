import type { Intake } from '../src/intake/index.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly intake: Pick<Intake, 'sweepTakedowns'>
}

/** Goes on with what people asked to have taken down, each minute. Safe to deliver twice: every step asks what is so. */
export const sweepTakedowns = defineJob({
  name: 'sweep-takedowns',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  // The next minute's sweep does the same.
  retry: NO_RETRY,
  timeoutMs: 2 * MINUTE,
  schedule: '0 * * * * *',
  run: ({ intake }: Areas) => intake.sweepTakedowns(),
})
