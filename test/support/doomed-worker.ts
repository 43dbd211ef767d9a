import { z } from 'zod'
import { createQueue, type QueueOptions } from '../../src/adapters/bullmq/create-queue.ts'
import { systemClock } from '../../src/adapters/system/system-clock.ts'
import { HOUR } from '../../src/kernel/time.ts'
import { defineJob, NO_RETRY } from '../../src/ports/define-job.ts'
import { silentLog } from './silent-log.ts'

/** The job that never ends, rung by a test and taken by the process that the test kills. */
export const endlessJob = defineJob({
  name: 'endless',
  queue: 'publishing',
  payload: z.object({ word: z.string() }),
  key: ({ word }) => word,
  retry: NO_RETRY,
  timeoutMs: HOUR,
  run: async (areas: { onStart: () => Promise<void> }) => areas.onStart(),
})

/** Runs in a process of its own: `node doomed-worker.ts BACKEND_JSON`. Prints a line once it holds a job. */
const main = async (backend: QueueOptions['backend']) => {
  const options = { backend, clock: systemClock, log: silentLog, processName: 'doomed', lockMs: 1_000 }
  const queue = await createQueue(options)
  const onStart = () => {
    process.stdout.write('started\n')
    return new Promise<void>(() => {})
  }
  await queue.startWorker({ jobs: [endlessJob], areas: { onStart } })
}

if (import.meta.main) await main(JSON.parse(process.argv[2] ?? ''))
