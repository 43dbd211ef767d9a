import { setTimeout } from 'node:timers/promises'
import { type IQueueBackend, type Job, type JobProgress, type Processor, Worker } from 'bullmq'
import { SECOND } from '../../kernel/time.ts'
import type { Connection } from './connection.ts'
import type { ErrorLog } from './error-log.ts'

export type RungJob = Job<unknown, void, string>

export interface LaneWorkerOptions {
  readonly concurrency: number
  /** How long a job stays taken after its worker was last alive. */
  readonly lockMs: number
}

/**
 * The longest an idle worker waits before it asks again, whatever the backend promises to announce. While Redis is
 * away a wait cannot be broken off, so it is also part of how long stopping takes.
 */
const ASK_AGAIN_SECONDS = 5

/** How long closing the connections may take once the jobs are over. */
const CLOSE_WITHIN_MS = 2 * SECOND

/** A BullMQ worker of one lane that knows when the backend last answered its request for jobs. */
export class LaneWorker<B extends IQueueBackend, C> extends Worker<unknown, void, string, B, JobProgress, C> {
  #answeredAtMs: number | null = null
  readonly #concurrency: number
  #runningCount = 0

  constructor(
    name: string,
    run: Processor<unknown, void, string>,
    { factory, consumer }: Connection<B, C>,
    { concurrency, lockMs }: LaneWorkerOptions,
    onError: ErrorLog,
  ) {
    super(name, run, { ...workerOptions(lockMs), concurrency, connection: consumer }, factory)
    this.#concurrency = concurrency
    this.on('error', onError)
  }

  /** When this worker last surely took jobs, on performance's clock; null when never. A full one asks for none. */
  takesJobsAtMs(): number | null {
    return this.#runningCount >= this.#concurrency ? performance.now() : this.#answeredAtMs
  }

  protected override async moveToActive(token: string, name?: string) {
    const job = await super.moveToActive(token, name)
    this.#answeredAtMs = performance.now()
    return job
  }

  protected override async callProcessJob(job: RungJob, token: string) {
    this.#runningCount++
    try {
      await super.callProcessJob(job, token)
    } finally {
      this.#runningCount--
    }
  }

  /** Gives up soon when the backend is away; then only the timers stop that would keep the process alive. */
  override async close(force = false) {
    await this.pause(true)
    const patience = new AbortController()
    const tooLong = setTimeout(CLOSE_WITHIN_MS, undefined, { signal: patience.signal }).catch(() => undefined)
    await Promise.race([super.close(force), tooLong])
    patience.abort()
    await this.lockManager.close()
  }

  override get maximumBlockTimeout(): number {
    return ASK_AGAIN_SECONDS
  }
}

/** A killed worker's jobs are taken over within `lockMs` and one look for stalled jobs. */
const workerOptions = (lockMs: number) => ({
  autorun: false,
  drainDelay: ASK_AGAIN_SECONDS,
  lockDuration: lockMs,
  stalledInterval: lockMs / 2,
  maxStalledCount: 1,
  runRetryDelay: SECOND,
})
