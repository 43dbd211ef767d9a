import { setTimeout } from 'node:timers/promises'
import type { IQueueBackend } from 'bullmq'
import { AppError } from '../../kernel/errors.ts'
import { SECOND } from '../../kernel/time.ts'
import { QUEUE_NAMES, type QueueName, type QueueWorker, type Work } from '../../ports/queue.ts'
import type { Connection } from './connection.ts'
import type { QueueOptions } from './create-queue.ts'
import type { ErrorLog } from './error-log.ts'
import { startHeartbeat } from './heartbeat.ts'
import { LaneWorker } from './lane-worker.ts'
import { createJobRunner } from './run-job.ts'

/** Publishing jobs mostly wait for their instant; photos keep the cores busy. */
const CONCURRENCY = { publishing: 400, media: 2, housekeeping: 4 } as const satisfies Record<
  QueueName,
  number
>

const LOCK_MS = 20 * SECOND

/** How long closing the connections may take once the jobs are over. */
const CLOSE_WITHIN_MS = 2 * SECOND

/**
 * Starts taking jobs from every lane.
 * @throws {QUEUE_UNAVAILABLE} when the backend does not answer
 */
export const startWorker = async <B extends IQueueBackend, C, Areas>(
  work: Work<Areas>,
  connection: Connection<B, C>,
  options: QueueOptions,
  onError: ErrorLog,
): Promise<QueueWorker> => {
  const { log, processName, lockMs = LOCK_MS, onRan = () => {} } = options
  const runner = createJobRunner(work, log, onRan)
  const lanes = QUEUE_NAMES.map(name => {
    const size = { concurrency: CONCURRENCY[name], lockMs }
    return new LaneWorker(name, runner.run, connection, size, onError)
  })
  const heartbeat = await openAll(lanes, () => startHeartbeat({ connection, processName, lockMs, onError }))
  for (const lane of lanes) {
    lane.on('stalled', jobId =>
      log.warn({ lane: lane.name, jobId }, 'a job was taken over from a dead worker'),
    )
    lane.run().catch(onError)
  }

  let isStopped = false
  const stop = once(async (timeoutMs: number) => {
    isStopped = true
    await Promise.all(lanes.map(lane => lane.pause(true)))
    const allEnded = await runner.stop(timeoutMs)
    const closing = [...lanes.map(lane => lane.close(!allEnded)), heartbeat.stop()]
    await Promise.race([Promise.allSettled(closing), setTimeout(CLOSE_WITHIN_MS, undefined, { ref: false })])
  })
  const consumedMsAgo = () => {
    if (isStopped) return null
    const timesMs = [heartbeat.consumedAtMs(), ...lanes.map(lane => lane.takesJobsAtMs())]
    const knownMs = timesMs.filter(ms => ms !== null)
    return knownMs.length === timesMs.length ? performance.now() - Math.min(...knownMs) : null
  }
  return { stop, consumedMsAgo, [Symbol.asyncDispose]: () => stop(0) }
}

const openAll = async <T>(
  lanes: readonly { waitUntilReady(): Promise<void>; close(force: boolean): Promise<void> }[],
  openLast: () => Promise<T>,
): Promise<T> => {
  try {
    await Promise.all(lanes.map(lane => lane.waitUntilReady()))
    return await openLast()
  } catch (cause) {
    await Promise.allSettled(lanes.map(lane => lane.close(true)))
    throw new AppError('QUEUE_UNAVAILABLE', { cause })
  }
}

const once = (stop: (timeoutMs: number) => Promise<void>) => {
  let stopped: Promise<void> | undefined
  return (timeoutMs: number) => {
    stopped ??= stop(timeoutMs)
    return stopped
  }
}
