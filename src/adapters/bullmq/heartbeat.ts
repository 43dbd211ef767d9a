import { type IQueueBackend, Queue } from 'bullmq'
import { plus, SECOND } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Connection } from './connection.ts'
import type { ErrorLog } from './error-log.ts'
import { LaneWorker } from './lane-worker.ts'

/** Three beats fit in the minute after which a process counts as not ready. */
const BEAT_EVERY_MS = 20 * SECOND

/** A process's own lane, on which it rings for itself: on shared lanes a neighbour may take every bell. */
export interface Heartbeat {
  /** When a beat last came back through the backend, in epoch milliseconds; 0 when none did. */
  consumedAtMs(): number
  stop(): Promise<void>
}

interface HeartbeatOptions<B extends IQueueBackend, C> {
  readonly connection: Connection<B, C>
  /** Unlike every other process's, the same after a restart: what a killed process left is used again. */
  readonly processName: string
  readonly clock: Clock
  readonly lockMs: number
  readonly onError: ErrorLog
}

/** Starts beating; resolves once the lane is open. */
export const startHeartbeat = async <B extends IQueueBackend, C>(
  options: HeartbeatOptions<B, C>,
): Promise<Heartbeat> => {
  const { connection, clock, lockMs, onError } = options
  const lane = `heartbeat-${options.processName.replaceAll(/[^\w-]/g, '-')}`
  let consumedAtMs = 0
  const consume = async () => {
    consumedAtMs = clock.now().getTime()
  }
  const settings = { connection: connection.producer, streams: { events: { maxLen: 10 } } }
  const queue = new Queue<unknown, void, string, unknown, void, string, B, C>(
    lane,
    settings,
    connection.factory,
  )
  const worker = new LaneWorker(lane, consume, connection, { concurrency: 1, lockMs }, onError)
  queue.on('error', onError)
  await Promise.all([queue.waitUntilReady(), worker.waitUntilReady()])
  worker.run().catch(onError)

  const stopping = new AbortController()
  const beat = () =>
    queue.add('beat', {}, { deduplication: { id: 'beat' }, removeOnComplete: true, removeOnFail: true })
  const keepBeating = async () => {
    while (!stopping.signal.aborted) {
      await beat().catch(onError)
      await clock.sleepUntil(plus(clock.now(), BEAT_EVERY_MS), stopping.signal).catch(() => {})
    }
  }
  void keepBeating()

  const stop = async () => {
    stopping.abort()
    await worker.close()
    await queue.obliterate({ force: true }).catch(onError)
    await queue.close()
  }
  return { consumedAtMs: () => consumedAtMs, stop }
}
