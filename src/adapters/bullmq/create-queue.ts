import { AppError } from '../../kernel/errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { JobRan, QueueEngine } from '../../ports/queue.ts'
import { openEngine } from './engine.ts'
import { createErrorLog } from './error-log.ts'
import { connectPostgres } from './postgres-connection.ts'
import { connectRedis } from './redis-connection.ts'

export interface QueueOptions {
  readonly backend:
    | { readonly kind: 'postgres'; readonly connectionString: string }
    | { readonly kind: 'redis'; readonly url: string }
  readonly clock: Clock
  readonly log: Log
  /** Unlike every other process's on this backend, and the same after a restart: host and port, say. */
  readonly processName: string
  /** How long a job stays taken after its worker was last alive; by default 20 seconds. */
  readonly lockMs?: number
  readonly onRan?: (ran: JobRan) => void
}

/**
 * Opens the queue on BullMQ; resolves once bells can be rung.
 * @throws {QUEUE_UNAVAILABLE} when the backend does not answer
 */
export const createQueue = async (options: QueueOptions): Promise<QueueEngine> => {
  const { backend, log, clock } = options
  const onError = createErrorLog(log, clock)
  try {
    return backend.kind === 'postgres'
      ? await openEngine(await connectPostgres(backend.connectionString, onError), options, onError)
      : await openEngine(await connectRedis(backend.url, log, onError), options, onError)
  } catch (cause) {
    throw new AppError('QUEUE_UNAVAILABLE', { cause })
  }
}
