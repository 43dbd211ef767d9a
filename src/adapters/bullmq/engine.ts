import { setTimeout } from 'node:timers/promises'
import { type IQueueBackend, type JobsOptions, Queue } from 'bullmq'
import { AppError } from '../../kernel/errors.ts'
import { msBetween, SECOND, WEEK } from '../../kernel/time.ts'
import { readPayload } from '../../ports/define-job.ts'
import type { JobDefinition, LaneCounts, QueueEngine, QueueName, QueueWorker } from '../../ports/queue.ts'
import type { Connection } from './connection.ts'
import type { QueueOptions } from './create-queue.ts'
import type { ErrorLog } from './error-log.ts'
import { startWorker } from './start-worker.ts'

/** How long a caller waits for the backend's answer to a ring. */
const ANSWER_WITHIN_MS = 2 * SECOND

/** Jobs that ended well leave nothing; what failed is kept for a while for whoever looks. */
const KEEP = { removeOnComplete: true, removeOnFail: { age: WEEK / SECOND, count: 1_000 } } as const

/** Opens the lanes on a connection and closes both together. */
export const openEngine = async <B extends IQueueBackend, C>(
  connection: Connection<B, C>,
  options: QueueOptions,
  onError: ErrorLog,
): Promise<QueueEngine> => {
  const { clock } = options
  const open = (lane: QueueName) => openLane(connection, lane, onError)
  const lanes = { publishing: open('publishing'), media: open('media'), housekeeping: open('housekeeping') }
  const workers = new Set<QueueWorker>()
  let isClosed = false

  const answer = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new AppError('QUEUE_UNAVAILABLE')
    try {
      return await withinTime(work())
    } catch (cause) {
      throw new AppError('QUEUE_UNAVAILABLE', { cause })
    }
  }

  const ring = async <P>(job: JobDefinition<never, P>, payload: P, at?: Date) => {
    const read = readPayload(job, payload)
    const delayMs = at ? Math.max(0, msBetween(clock.now(), at)) : 0
    await answer(() => lanes[job.queue].add(job.name, read, jobOptions(job, job.key(read), delayMs)))
  }

  const close = async () => {
    if (isClosed) return
    isClosed = true
    for (const worker of workers) await worker.stop(0)
    await Promise.all(Object.values(lanes).map(lane => lane.close()))
    await connection.close()
  }

  try {
    await Promise.all(Object.values(lanes).map(lane => lane.waitUntilReady()))
  } catch (error) {
    await close()
    throw error
  }
  return {
    ring,
    counts: () => answer(() => countLanes(lanes)),
    startWorker: async work => {
      const worker = await startWorker(work, connection, options, onError)
      workers.add(worker)
      return worker
    },
    [Symbol.asyncDispose]: close,
  }
}

const openLane = <B extends IQueueBackend, C>(
  { factory, producer }: Connection<B, C>,
  name: QueueName,
  onError: ErrorLog,
) => {
  const settings = { connection: producer, streams: { events: { maxLen: 100 } } }
  const lane = new Queue<unknown, void, string, unknown, void, string, B, C>(name, settings, factory)
  lane.on('error', onError)
  return lane
}

const jobOptions = (
  job: Pick<JobDefinition<never, never>, 'name' | 'retry'>,
  key: string,
  delayMs: number,
): JobsOptions => ({
  // Unlike a job id, it is free again as soon as the job ends.
  deduplication: { id: `${job.name}/${key}` },
  delay: delayMs,
  attempts: job.retry.attempts,
  backoff: { type: 'fixed', delay: job.retry.backoffMs },
  stackTraceLimit: 0,
  ...KEEP,
})

const withinTime = async <T>(work: Promise<T>): Promise<T> => {
  const answered = new AbortController()
  const tooLong = setTimeout(ANSWER_WITHIN_MS, undefined, { signal: answered.signal }).then(() => {
    throw new Error(`no answer within ${ANSWER_WITHIN_MS} ms`)
  })
  try {
    return await Promise.race([work, tooLong])
  } finally {
    answered.abort()
  }
}

const countLanes = async (
  lanes: Readonly<Record<QueueName, Pick<Queue, 'getJobCounts'>>>,
): Promise<LaneCounts> => {
  const [publishing, media, housekeeping] = await Promise.all([
    countLane(lanes.publishing),
    countLane(lanes.media),
    countLane(lanes.housekeeping),
  ])
  return { publishing, media, housekeeping }
}

const countLane = async (lane: Pick<Queue, 'getJobCounts'>) => {
  const {
    waiting = 0,
    delayed = 0,
    active = 0,
    failed = 0,
  } = await lane.getJobCounts('waiting', 'delayed', 'active', 'failed')
  return { waiting, delayed, active, failed }
}
