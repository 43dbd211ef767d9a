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

/** The longest an idle worker waits before it asks again, whatever the backend promises to announce. */
const ASK_AGAIN_SECONDS = 10

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
