import type { Intake } from '../src/intake/index.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly intake: Pick<Intake, 'sweepUploads'>
}

/** Takes in what arrived just before the program ended, and forgets what never arrived, every five minutes. */
export const sweepUploads = defineJob({
  name: 'sweep-uploads',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  // The next sweep does the same.
  retry: NO_RETRY,
  timeoutMs: 4 * MINUTE,
  schedule: '20 */5 * * * *',
  run: ({ intake }: Areas, _, signal) => intake.sweepUploads(signal),
})
