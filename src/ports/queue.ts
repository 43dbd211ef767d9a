import type { z } from 'zod'

/** Which lane a job runs in: lanes do not wait for one another. */
export type QueueName = 'publishing' | 'media' | 'housekeeping'

/** One kind of background work. `Areas` is what `run` may use. Delivered twice must equal delivered once. */
export interface JobDefinition<Areas, Payload> {
  /** kebab-case, the same words as the use case it calls. */
  readonly name: string
  readonly queue: QueueName
  /** Ids, dates and enums only: job data is clear text. */
  readonly payload: z.ZodType<Payload>
  /** At most one unfinished job per key. */
  readonly key: (payload: Payload) => string
  /** How often the queue itself tries again when `run` throws. */
  readonly retry: { readonly attempts: number; readonly backoffMs: number }
  /** After this the signal given to `run` is aborted. */
  readonly timeoutMs: number
  /** node-cron expression with seconds, in the installation's time zone; only for recurring jobs. */
  readonly schedule?: string
  readonly run: (areas: Areas, payload: Payload, signal: AbortSignal) => Promise<void>
}

/** Rings for work to be done. The database row is the truth: a lost or doubled ring must do no harm. */
export interface Queue extends AsyncDisposable {
  /** Asks for one run, at once or at `at`. Does nothing when an unfinished job has the same key. */
  ring<P>(job: JobDefinition<never, P>, payload: P, at?: Date): Promise<void>
  /** Counts jobs per lane that wait, are delayed, run, or failed. */
  counts(): Promise<
    Readonly<Record<QueueName, Readonly<Record<'waiting' | 'delayed' | 'active' | 'failed', number>>>>
  >
}

/** Runs jobs as they are rung. */
export interface QueueWorker extends AsyncDisposable {
  /** Stops taking jobs, aborts the signal of running ones, and waits for them at most `timeoutMs`. */
  stop(timeoutMs: number): Promise<void>
}
