import { type IQueueBackend, Queue } from 'bullmq'
import { SECOND } from '../../kernel/time.ts'
import type { Connection } from './connection.ts'
import type { ErrorLog } from './error-log.ts'
import { LaneWorker } from './lane-worker.ts'

/** Three beats fit in the minute after which a process counts as not ready. */
const BEAT_EVERY_MS = 20 * SECOND

/** Beats do not pile up while nobody takes them. */
const BEAT_OPTIONS = { deduplication: { id: 'beat' }, removeOnComplete: true, removeOnFail: true } as const

/** A process's own lane, on which it rings for itself: on shared lanes a neighbour may take every bell. */
export interface Heartbeat {
  /** When a beat last came back through the backend, on performance's clock; null when none did. */
  consumedAtMs(): number | null
  stop(): Promise<void>
}

interface HeartbeatOptions<B extends IQueueBackend, C> {
  readonly connection: Connection<B, C>
  /** Unlike every other process's, the same after a restart: what a killed process left is cleared away. */
  readonly processName: string
  readonly lockMs: number
  readonly onError: ErrorLog
}

/** Starts beating; resolves once the lane is open. */
export const startHeartbeat = async <B extends IQueueBackend, C>(
  options: HeartbeatOptions<B, C>,
): Promise<Heartbeat> => {
  const { connection, lockMs, onError } = options
  const lane = `heartbeat-${options.processName.replaceAll(/[^\w-]/g, '-')}`
  let consumedAtMs: number | null = null
  const consume = async () => {
    consumedAtMs = performance.now()
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
  await queue.obliterate({ force: true })
  worker.run().catch(onError)

  const beat = () => queue.add('beat', {}, BEAT_OPTIONS).catch(onError)
  void beat()
  // A timer and not the clock: setting the time must not stop the heart.
  const beating = setInterval(beat, BEAT_EVERY_MS)

  const stop = async () => {
    clearInterval(beating)
    await worker.close()
    await queue.obliterate({ force: true }).catch(onError)
    await queue.close()
  }
  return { consumedAtMs: () => consumedAtMs, stop }
}
