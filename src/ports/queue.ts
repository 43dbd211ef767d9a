import type { z } from 'zod'

/** Which lane a job runs in: lanes do not wait for one another. */
export const QUEUE_NAMES = ['publishing', 'media', 'housekeeping'] as const
export type QueueName = (typeof QUEUE_NAMES)[number]

/** One kind of background work. `Areas` is what `run` may use. Delivered twice must equal delivered once. */
export interface JobDefinition<Areas, Payload> {
  /** kebab-case, the same words as the use case it calls. */
  readonly name: string
  readonly queue: QueueName
  /** Ids, dates and enums only: job data is clear text. A recurring job is rung with `{ tickAt }`. */
  readonly payload: z.ZodType<Payload>
  /** At most one unfinished job per key. Without `:`. */
  readonly key: (payload: Payload) => string
  /** How often the queue itself tries again when `run` throws. */
  readonly retry: { readonly attempts: number; readonly backoffMs: number }
  /** After this the signal given to `run` is aborted. */
  readonly timeoutMs: number
  /** node-cron expression with seconds, in the installation's time zone; only for recurring jobs. */
  readonly schedule?: string
  readonly run: (areas: Areas, payload: Payload, signal: AbortSignal) => Promise<void>
}

/** A job whose payload's type is sealed inside, so that unlike jobs fit one list. `defineJob` makes it. */
export interface Job<Areas>
  extends Pick<JobDefinition<Areas, never>, 'name' | 'queue' | 'retry' | 'timeoutMs' | 'schedule'> {
  /**
   * Reads the payload by the job's schema, then runs.
   * @throws {JOB_PAYLOAD_INVALID} before anything ran
   */
  readonly deliver: (areas: Areas, payload: unknown, signal: AbortSignal) => Promise<void>
  /** Rings for the run that the schedule meant for `tickAt`. */
  readonly ringTick: (queue: Queue, tickAt: Date) => Promise<void>
}

/** Rings for work to be done. The database row is the truth: a lost or doubled ring must do no harm. */
export interface Queue extends AsyncDisposable {
  /**
   * Asks for one run, at once or at `at`. Does nothing when an unfinished job has the same key.
   * @throws {JOB_PAYLOAD_INVALID} when the payload does not fit the job's schema
   * @throws {QUEUE_UNAVAILABLE} within two seconds, when the backend does not answer or the queue is closed
   */
  ring<P>(job: JobDefinition<never, P>, payload: P, at?: Date): Promise<void>
  /**
   * Counts jobs per lane that wait, are delayed, run, or failed.
   * @throws {QUEUE_UNAVAILABLE}
   */
  counts(): Promise<LaneCounts>
}

export type LaneCounts = Readonly<
  Record<QueueName, Readonly<Record<'waiting' | 'delayed' | 'active' | 'failed', number>>>
>

/** What a worker runs. A job rung but not listed fails, loudly. */
export interface Work<Areas> {
  readonly jobs: readonly Job<Areas>[]
  readonly areas: Areas
}

/** A queue that can also run its jobs in this process. */
export interface QueueEngine extends Queue {
  /** Resolves once jobs are being taken. */
  startWorker<Areas>(work: Work<Areas>): Promise<QueueWorker>
}

/** One run of a job, as it is counted. `released`: the worker stopped, and another will run it. */
export interface JobRan {
  readonly job: string
  readonly outcome: 'done' | 'failed' | 'released'
  readonly tookMs: number
}

/** Runs jobs as they are rung. */
export interface QueueWorker extends AsyncDisposable {
  /**
   * How long ago this very process last surely took jobs from every lane, by a clock that nobody can set;
   * null before the first time.
   */
  consumedMsAgo(): number | null
  /** Stops taking jobs, aborts the signal of running ones, and waits for them at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}
