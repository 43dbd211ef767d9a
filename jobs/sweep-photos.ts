import type { Intake } from '../src/intake/index.ts'
import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import { tick } from './tick.ts'

interface Areas {
  readonly intake: Pick<Intake, 'sweepPhotos'>
}

/** Rings again for photos whose bell was lost, each minute. Safe to deliver twice: a second bell finds nothing to do. */
export const sweepPhotos = defineJob({
  name: 'sweep-photos',
  queue: 'housekeeping',
  payload: tick,
  // A sweep finds all there is, so sweeps that wait for a worker are one.
  key: () => 'all',
  // The next minute's sweep does the same.
  retry: NO_RETRY,
  timeoutMs: MINUTE,
  schedule: '0 * * * * *',
  run: ({ intake }: Areas) => intake.sweepPhotos(),
})
