import { setTimeout } from 'node:timers/promises'
import { UnrecoverableError, WaitingError } from 'bullmq'
import { AppError, hasCode } from '../../kernel/errors.ts'
import { SECOND } from '../../kernel/time.ts'
import type { Log } from '../../ports/log.ts'
import type { Job, JobRan, Work } from '../../ports/queue.ts'
import type { RungJob } from './lane-worker.ts'

/** How long a job may ignore that its time is over before its place in the lane is given away. */
const GRACE_MS = 10 * SECOND

/** Stands between BullMQ and our jobs until it is stopped. */
export interface JobRunner {
  run(rung: RungJob, token?: string): Promise<void>
  /** Aborts what runs and waits for it at most `timeoutMs`; puts back what comes later. True when all ended. */
  stop(timeoutMs: number): Promise<boolean>
}

/** Makes the runner of one worker's jobs. */
export const createJobRunner = <Areas>(
  { jobs, areas }: Work<Areas>,
  log: Log,
  onRan: (ran: JobRan) => void,
): JobRunner => {
  const byName = new Map(jobs.map(job => [job.name, job]))
  const stopping = new AbortController()
  const running = new Map<Promise<void>, AbortController>()

  const run = async (rung: RungJob, token?: string) => {
    if (stopping.signal.aborted) return putBack(rung, token)
    const job = byName.get(rung.name)
    if (!job) return refuse(rung, log)
    const startedMs = performance.now()
    const tell = (outcome: JobRan['outcome']) =>
      onRan({ job: job.name, outcome, tookMs: performance.now() - startedMs })
    try {
      await deliver(job, rung.data)
      tell('done')
    } catch (error) {
      tell(stopping.signal.aborted ? 'released' : 'failed')
      if (stopping.signal.aborted) return putBack(rung, token)
      log.warn({ job: job.name, attempt: rung.attemptsMade + 1, err: error }, 'job failed')
      throw failureOf(error)
    }
  }

  const deliver = async (job: Job<Areas>, payload: unknown) => {
    const abort = new AbortController()
    const work = job.deliver(areas, payload, abort.signal)
    const forget = () => void running.delete(work)
    running.set(work, abort)
    work.then(forget, forget)
    await withinTime(work, job.timeoutMs, abort)
  }

  const stop = async (timeoutMs: number) => {
    stopping.abort()
    for (const abort of running.values()) abort.abort(stopping.signal.reason)
    const patience = new AbortController()
    const tooLong = setTimeout(timeoutMs, undefined, { signal: patience.signal }).catch(() => undefined)
    await Promise.race([Promise.allSettled(running.keys()), tooLong])
    patience.abort()
    return running.size === 0
  }

  return { run, stop }
}

const withinTime = async (work: Promise<void>, timeoutMs: number, abort: AbortController) => {
  const ended = new AbortController()
  const overdue = async () => {
    await setTimeout(timeoutMs, undefined, { signal: ended.signal })
    abort.abort(new DOMException('job ran too long', 'TimeoutError'))
    await setTimeout(GRACE_MS, undefined, { signal: ended.signal })
    throw abort.signal.reason
  }
  try {
    await Promise.race([work, overdue()])
  } finally {
    ended.abort()
  }
}

const putBack = async (rung: RungJob, token?: string): Promise<never> => {
  await rung.moveToWait(token)
  throw new WaitingError()
}

const refuse = (rung: RungJob, log: Log): never => {
  log.error({ job: rung.name }, 'this version does not know the job that was rung')
  throw new UnrecoverableError('JOB_UNKNOWN')
}

/** What the backend keeps of a failure: a name, because messages and stacks may carry more than ids. */
const failureOf = (error: unknown): Error => {
  if (hasCode(error, 'JOB_PAYLOAD_INVALID')) return new UnrecoverableError('JOB_PAYLOAD_INVALID')
  if (error instanceof AppError) return new Error(error.code)
  return new Error(error instanceof Error ? error.name : 'UnknownError')
}
