import { createTask, parse, validate } from 'node-cron'
import { DAY, MINUTE, SECOND } from '../../kernel/time.ts'

/** When a recurring job is meant to run. */
export interface Schedule {
  /** The last tick at or before `at` and after `after`; null when there is none, or none within 40 days. */
  latestTick(at: Date, after?: Date): Date | null
}

/** Longer than a month, so that a monthly job's last tick is found. */
const LOOK_BACK_MS = 40 * DAY

/** Every zone in use is a multiple of this from UTC, so a minute of the hour shows which could match. */
const ZONE_STEP_MINUTES = 15

/** Tells whether node-cron understands the expression, with its field for seconds. */
export const isSchedule = (expression: string): boolean =>
  validate(expression) && expression.trim().split(/\s+/).length === 6

/** Reads a node-cron expression in a time zone. */
export const readSchedule = (expression: string, timeZone: string): Schedule => {
  const task = createTask(expression, () => {}, { timezone: timeZone })
  const { minute: minutes, second } = parse(expression)
  const seconds = [...second].sort((a, b) => b - a)
  const mayMatch = (minuteMs: number) =>
    minutes.some(minute => (minute - minuteMs / MINUTE) % ZONE_STEP_MINUTES === 0)

  const latestTick = (at: Date, after = new Date(0)) => {
    const startMs = at.getTime()
    const endMs = Math.max(after.getTime(), startMs - LOOK_BACK_MS)
    for (let minuteMs = floorTo(MINUTE, startMs); minuteMs > endMs - MINUTE; minuteMs -= MINUTE) {
      if (!mayMatch(minuteMs)) continue
      const tickMs = seconds
        .map(count => minuteMs + count * SECOND)
        .find(ms => ms <= startMs && ms > endMs && task.match(new Date(ms)))
      if (tickMs !== undefined) return new Date(tickMs)
    }
    return null
  }
  return { latestTick }
}

const floorTo = (stepMs: number, ms: number): number => ms - (ms % stepMs)
