import { HOUR } from '../src/kernel/time.ts'
import { defineJob, THREE_TRIES } from '../src/ports/define-job.ts'
import type { Areas } from './areas.ts'
import { tick, tickKey } from './tick.ts'

/**
 * Reminds branches, and raises what silence persists, each morning. Safe to deliver twice: what was decided is kept
 * first, telling it again tells nothing new, and a silence is raised once.
 */
export const remindBranches = defineJob({
  name: 'remind-branches',
  queue: 'housekeeping',
  payload: tick,
  key: tickKey,
  retry: THREE_TRIES,
  timeoutMs: HOUR,
  schedule: '0 0 8 * * *',
  run: async ({ followUp }: Pick<Areas, 'followUp'>, _tick, signal) => {
    await followUp.remindBranches(signal)
    await followUp.raiseSilences(signal)
  },
})
