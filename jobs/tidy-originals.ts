import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Removes originals and renditions that were kept long enough by the rules, each night. */
export const tidyOriginals = defineJob({
  name: 'tidy-originals',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: THREE_TRIES,
  timeoutMs: 10 * MINUTE,
  schedule: '0 47 2 * * *',
  run: ({ intake }: Pick<Areas, 'intake'>, _, signal) => intake.tidyOriginals(signal),
})
