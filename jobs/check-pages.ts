import { HOUR } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Looks at every Page before the office opens. Safe to deliver twice: a Page looked at just now is left alone. */
export const checkPages = defineJob({
  name: 'check-pages',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: THREE_TRIES,
  timeoutMs: HOUR,
  schedule: '0 40 4 * * *',
  run: ({ watching }: Pick<Areas, 'watching'>, _tick, signal) => watching.checkPages(signal),
})
