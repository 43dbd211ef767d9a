import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Forgets sheets that were sent in more than seven days ago, each night. */
export const tidyImports = defineJob({
  name: 'tidy-imports',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: THREE_TRIES,
  timeoutMs: MINUTE,
  schedule: '0 27 2 * * *',
  run: ({ planning }: Pick<Areas, 'planning'>) => planning.tidyImports(),
})
