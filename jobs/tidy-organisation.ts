import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/** Forgets sessions, links and remembered answers whose time is over, each night. */
export const tidyOrganisation = defineJob({
  name: 'tidy-organisation',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: THREE_TRIES,
  timeoutMs: 10 * MINUTE,
  schedule: '0 17 2 * * *',
  run: ({ organisation }: Pick<Areas, 'organisation'>) => organisation.tidyOrganisation(),
})
