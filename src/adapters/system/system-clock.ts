import { setTimeout } from 'node:timers/promises'
import { MINUTE, msBetween } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'

/** Looks at the time at least so often: timers stop while a laptop sleeps and do not see the clock being set. */
const LONGEST_NAP_MS = MINUTE

const sleepUntil = async (instant: Date, signal?: AbortSignal): Promise<void> => {
  signal?.throwIfAborted()
  for (;;) {
    const leftMs = msBetween(new Date(), instant)
    if (leftMs <= 0) return
    await nap(Math.min(leftMs, LONGEST_NAP_MS), signal)
  }
}

const nap = async (ms: number, signal: AbortSignal | undefined) => {
  try {
    await setTimeout(ms, undefined, { signal })
  } catch (error) {
    // The timer wraps the reason in an error of its own.
    throw signal?.reason ?? error
  }
}

const alarm = (instant: Date, ring: () => void): (() => void) => {
  const canceled = new AbortController()
  sleepUntil(instant, canceled.signal).then(ring, () => undefined)
  return () => canceled.abort()
}

/** Reads the machine's time; wakes a few milliseconds after the instant at most, and never before it. */
export const systemClock: Clock = { now: () => new Date(), sleepUntil, alarm }
