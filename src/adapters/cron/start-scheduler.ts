import { createTask, type ScheduledTask } from 'node-cron'
import { MINUTE } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Job, Queue } from '../../ports/queue.ts'
import type { TickStore } from '../../ports/tick-store.ts'
import { decideTick } from './decide-tick.ts'
import { readSchedule } from './schedule.ts'

export interface SchedulerOptions {
  /** Those without a schedule are left alone. */
  readonly jobs: readonly Job<never>[]
  readonly queue: Queue
  readonly ticks: TickStore
  readonly clock: Clock
  /** IANA name; schedules are read in it. */
  readonly timeZone: string
  readonly log: Log
}

/** Looks so often at every job, because node-cron's timers lose ticks while the process or the machine sleeps. */
const PATROL_EVERY_MS = MINUTE / 2

/**
 * Rings recurring jobs at their times, each tick once for all scheduler processes together, and at the start
 * what was missed while none ran. Resolves once that has been looked at.
 */
export const startScheduler = async (options: SchedulerOptions): Promise<AsyncDisposable> => {
  const watches = options.jobs.flatMap(job => (job.schedule ? [watch(job, job.schedule, options)] : []))
  const lookAtAll = () => Promise.all(watches.map(({ look }) => look()))
  await lookAtAll()
  const tasks = watches.map(({ expression, look }) => startTrigger(expression, options.timeZone, look))
  const patrol = setInterval(lookAtAll, PATROL_EVERY_MS)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(patrol)
      for (const task of tasks) await task.destroy()
      await Promise.all(watches.map(({ ended }) => ended()))
    },
  }
}

const startTrigger = (expression: string, timezone: string, look: () => Promise<void>): ScheduledTask => {
  const task = createTask(expression, look, { timezone, suppressMissedWarning: true })
  task.start()
  return task
}

const watch = (job: Job<never>, expression: string, options: SchedulerOptions) => {
  const { queue, ticks, clock, timeZone, log } = options
  const schedule = readSchedule(expression, timeZone)
  let isAsked = false
  let looking: Promise<void> | undefined

  const lookOnce = async () => {
    const seenAt = await ticks.lastTickAt(job.name)
    const decision = decideTick(schedule, clock.now(), seenAt)
    if (decision.act === 'nothing') return
    const ring = () => job.ringTick(queue, decision.tickAt)
    const act = decision.act === 'ring' ? ring : async () => {}
    await ticks.moveOn({ jobName: job.name, seenAt, tickAt: decision.tickAt }, act)
  }

  const lookWhileAsked = async () => {
    while (isAsked) {
      isAsked = false
      await lookOnce().catch(error => log.warn({ job: job.name, err: error }, 'a tick must be made up later'))
    }
    looking = undefined
  }

  const look = (): Promise<void> => {
    isAsked = true
    looking ??= lookWhileAsked()
    return looking
  }

  return { expression, look, ended: async () => looking }
}
