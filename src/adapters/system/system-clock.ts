import { setTimeout as sleep } from 'node:timers/promises'
import { MINUTE, msBetween } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'

/** Looks at the time at least so often: timers stop while a laptop sleeps and do not see the clock being set. */
const LONGEST_NAP_MS = MINUTE

const sleepUntil = async (instant: Date, signal?: AbortSignal): Promise<void> => {
  signal?.throwIfAborted()
  while (new Date() < instant) await nap(msUntil(instant), signal)
}

const msUntil = (instant: Date): number =>
  Math.max(0, Math.min(msBetween(new Date(), instant), LONGEST_NAP_MS))

const nap = async (ms: number, signal: AbortSignal | undefined) => {
  try {
    await sleep(ms, undefined, { signal })
  } catch (error) {
    // The timer wraps the reason in an error of its own.
    throw signal?.reason ?? error
  }
}

const alarm = (instant: Date, ring: () => void): (() => void) => {
  let timer = setTimeout(look, msUntil(instant))
  function look() {
    if (new Date() >= instant) return ring()
    timer = setTimeout(look, msUntil(instant))
  }
  return () => clearTimeout(timer)
}

/** Reads the machine's time; wakes a few milliseconds after the instant at most, and never before it. */
export const systemClock: Clock = { now: () => new Date(), sleepUntil, alarm }
