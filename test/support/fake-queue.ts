import { AppError, hasCode } from '../../src/kernel/errors.ts'
import { plus } from '../../src/kernel/time.ts'
import { readPayload } from '../../src/ports/define-job.ts'
import type { Job, JobDefinition, LaneCounts, QueueEngine, QueueName, Work } from '../../src/ports/queue.ts'
import type { FakeClock } from './fake-clock.ts'

/** A queue in memory whose jobs run only when a test says so, on the fake clock. */
export interface FakeQueue extends QueueEngine {
  /** Runs what is due now, in the order it was due, and what that rings, until nothing is due. */
  runDue(): Promise<void>
  /** Moves time to the instant; each delayed job runs and each sleeper wakes at its own time. */
  advanceTo(instant: Date): Promise<void>
  advanceBy(ms: number): Promise<void>
  /** Runs until no job is unfinished, moving time as far as that needs. */
  drain(): Promise<void>
  /** Forgets every job that waits, as a flushed Redis does. */
  flush(): void
  /** The jobs that wait, in the order they are due. */
  waiting(): readonly Rung[]
  /** The jobs that failed for good, in order. */
  readonly failures: readonly Failure[]
}

/** One job that was rung and has not ended. */
export interface Rung {
  readonly job: string
  readonly key: string
  readonly queue: QueueName
  readonly retry: { readonly attempts: number; readonly backoffMs: number }
  /** JSON, as the real backends keep it. */
  readonly payload: string
  readonly at: Date
  readonly attempt: number
  readonly isActive: boolean
}

interface Failure extends Rung {
  readonly error: unknown
}

/** Runs one rung; `released` when the worker stopped in the middle. */
type Run = (rung: Rung) => Promise<'ended' | 'released'>

/** Makes the fake queue; nothing runs before `startWorker`. */
export const createFakeQueue = (clock: FakeClock): FakeQueue => {
  const rungs = new Map<string, Rung>()
  const failures: Failure[] = []
  const workers = new Set<Run>()
  let isClosed = false
  let turn = 0

  const put = (rung: Rung) => rungs.set(`${rung.job}/${rung.key}`, rung)
  const drop = (rung: Rung) => rungs.delete(`${rung.job}/${rung.key}`)

  const waiting = () =>
    [...rungs.values()].filter(rung => !rung.isActive).sort((a, b) => a.at.getTime() - b.at.getTime())

  const ring = async <P>(job: JobDefinition<never, P>, payload: P, at = clock.now()) => {
    if (isClosed) throw new AppError('QUEUE_UNAVAILABLE')
    const read = readPayload(job, payload)
    const key = job.key(read)
    if (rungs.has(`${job.name}/${key}`)) return
    const { name, queue, retry } = job
    put({ job: name, key, queue, retry, payload: JSON.stringify(read), at, attempt: 1, isActive: false })
  }

  const runOne = async (rung: Rung, run: Run) => {
    put({ ...rung, isActive: true })
    try {
      const end = await run(rung)
      if (end === 'released') put(rung)
      else drop(rung)
    } catch (error) {
      const retryAt = plus(clock.now(), rung.retry.backoffMs)
      const mayRetry = rung.attempt < rung.retry.attempts && !hasCode(error, 'JOB_PAYLOAD_INVALID')
      if (mayRetry) return void put({ ...rung, at: retryAt, attempt: rung.attempt + 1 })
      drop(rung)
      failures.push({ ...rung, error })
    }
  }

  const runDue = async () => {
    for (;;) {
      const due = waiting().find(rung => rung.at <= clock.now())
      const run = [...workers][turn++ % workers.size]
      if (!due || !run) return
      await clock.start(() => runOne(due, run))
    }
  }

  const nextAt = () => {
    const candidates = [workers.size > 0 ? waiting()[0]?.at : null, clock.nextWakeAt()]
    return candidates.filter(at => at != null).sort((a, b) => a.getTime() - b.getTime())[0]
  }

  const advanceTo = async (instant: Date) => {
    await runDue()
    for (let next = nextAt(); next && next <= instant; next = nextAt()) {
      await clock.advanceTo(next)
      await runDue()
    }
    await clock.advanceTo(instant)
  }

  const drain = async () => {
    await runDue()
    for (let step = 0; rungs.size > 0; step++) {
      const next = nextAt()
      if (!next || step > 10_000) throw new Error(`jobs never end: ${[...rungs.keys()].join(', ')}`)
      await advanceTo(next)
    }
  }

  const startWorker = async <Areas>(work: Work<Areas>) => {
    const stopping = new AbortController()
    const active = new Set<Promise<unknown>>()
    const run: Run = async rung => {
      const running = deliver(work, rung, clock, stopping.signal)
      active.add(running)
      return running.finally(() => active.delete(running))
    }
    workers.add(run)
    const stop = async (timeoutMs: number) => {
      workers.delete(run)
      stopping.abort()
      if (timeoutMs === 0) return
      await new Promise<void>(resolve => {
        const cancel = clock.alarm(plus(clock.now(), timeoutMs), resolve)
        void Promise.allSettled(active).then(() => {
          cancel()
          resolve()
        })
      })
    }
    const consumedMsAgo = () => (workers.has(run) ? 0 : null)
    return { stop, consumedMsAgo, [Symbol.asyncDispose]: () => stop(0) }
  }

  return {
    ring,
    counts: async () => countLanes([...rungs.values()], failures, clock.now()),
    startWorker,
    runDue,
    advanceTo,
    advanceBy: ms => advanceTo(plus(clock.now(), ms)),
    drain,
    flush: () => waiting().forEach(drop),
    waiting,
    failures,
    [Symbol.asyncDispose]: async () => {
      isClosed = true
    },
  }
}

const deliver = async <Areas>(work: Work<Areas>, rung: Rung, clock: FakeClock, stopping: AbortSignal) => {
  const job: Job<Areas> | undefined = work.jobs.find(({ name }) => name === rung.job)
  if (!job) throw new Error(`no such job: ${rung.job}`)
  const tooLate = new AbortController()
  const cancel = clock.alarm(plus(clock.now(), job.timeoutMs), () =>
    tooLate.abort(new DOMException('job ran too long', 'TimeoutError')),
  )
  try {
    await job.deliver(work.areas, JSON.parse(rung.payload), AbortSignal.any([stopping, tooLate.signal]))
    return 'ended'
  } catch (error) {
    if (stopping.aborted) return 'released'
    throw error
  } finally {
    cancel()
  }
}

const countLanes = (rungs: readonly Rung[], failures: readonly Failure[], now: Date): LaneCounts => {
  const countLane = (queue: QueueName) => {
    const inLane = rungs.filter(rung => rung.queue === queue)
    const waiting = inLane.filter(rung => !rung.isActive)
    return {
      waiting: waiting.filter(rung => rung.at <= now).length,
      delayed: waiting.filter(rung => rung.at > now).length,
      active: inLane.length - waiting.length,
      failed: failures.filter(failure => failure.queue === queue).length,
    }
  }
  return {
    publishing: countLane('publishing'),
    media: countLane('media'),
    housekeeping: countLane('housekeeping'),
  }
}
