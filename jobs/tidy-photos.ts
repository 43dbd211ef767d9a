import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Forgets photos that nothing refers to, each night. */
export const tidyPhotos = defineJob({
  name: 'tidy-photos',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: THREE_TRIES,
  timeoutMs: 10 * MINUTE,
  schedule: '0 37 2 * * *',
  run: ({ intake }: Pick<Areas, 'intake'>, _, signal) => intake.tidyPhotos(signal),
})
