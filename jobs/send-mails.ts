import { MINUTE } from '../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick } from './tick.ts'

/** Sends the letters that are due, each minute. Safe to deliver twice: each letter's row is claimed. */
export const sendMails = defineJob({
  name: 'send-mails',
  queue: 'housekeeping',
  payload: tick,
  key: () => 'all',
  // The letter's own row decides about trying again.
  retry: NO_RETRY,
  timeoutMs: 5 * MINUTE,
  schedule: '20 * * * * *',
  run: ({ watching }: Pick<Areas, 'watching'>, _tick, signal) => watching.sendMails(signal),
})
