import { AsyncLocalStorage } from 'node:async_hooks'
import type { Clock } from '../../src/ports/clock.ts'

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /**
   * Moves time forward to the instant. Sleepers wake in order, each at its own instant, and work started
   * through `start` comes to rest before time moves on.
   */
  advanceTo(instant: Date): Promise<void>
  advanceBy(ms: number): Promise<void>
  /** Sets the time as an operator would, also backwards. Wakes nobody. */
  set(instant: Date): void
  /** When the next sleeper wakes; null when nobody sleeps. */
  nextWakeAt(): Date | null
  /** Starts work and waits until it has ended or sleeps on this clock. */
  start(work: () => Promise<void>): Promise<void>
  /** Calls back at the instant, unless canceled before by calling what it gives. */
  alarm(instant: Date, ring: () => void): () => void
}

interface Sleeper {
  readonly at: Date
  readonly work: Work | undefined
  readonly wake: () => void
}

interface Work {
  /** Called when it falls asleep or ends. */
  rested: () => void
}

/** Makes a fake clock, by default on a Sunday morning in Vietnam. */
export const createFakeClock = (startAt = new Date('2026-11-22T02:00:00Z')): FakeClock => {
  let now = startAt
  const sleepers = new Set<Sleeper>()
  const running = new Set<Work>()
  const current = new AsyncLocalStorage<Work>()

  const sleepUntil = (instant: Date, signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      if (instant <= now) return resolve()
      const leave = () => {
        sleepers.delete(sleeper)
        signal?.removeEventListener('abort', onAbort)
      }
      const onAbort = () => {
        leave()
        reject(signal?.reason)
      }
      const wake = () => {
        leave()
        resolve()
      }
      const sleeper: Sleeper = { at: instant, work: current.getStore(), wake }
      sleepers.add(sleeper)
      signal?.addEventListener('abort', onAbort)
      sleeper.work?.rested()
    })

  const alarm = (at: Date, ring: () => void) => {
    const sleeper: Sleeper = {
      at,
      work: undefined,
      wake: () => {
        sleepers.delete(sleeper)
        ring()
      },
    }
    sleepers.add(sleeper)
    return () => void sleepers.delete(sleeper)
  }

  const isAsleep = (work: Work) => [...sleepers].some(sleeper => sleeper.work === work)

  const untilRested = (work: Work) =>
    new Promise<void>(resolve => {
      work.rested = resolve
    })

  const allAtRest = async () => {
    for (;;) {
      const busy = [...running].filter(work => !isAsleep(work))
      if (busy.length === 0) return
      await Promise.all(busy.map(untilRested))
    }
  }

  const start = async (run: () => Promise<void>) => {
    const work: Work = { rested: () => {} }
    running.add(work)
    const end = () => {
      running.delete(work)
      work.rested()
    }
    void current.run(work, run).finally(end)
    await allAtRest()
  }

  const nextSleeper = () => [...sleepers].sort((a, b) => a.at.getTime() - b.at.getTime())[0]

  const advanceTo = async (instant: Date) => {
    await allAtRest()
    for (let next = nextSleeper(); next && next.at <= instant; next = nextSleeper()) {
      if (next.at > now) now = next.at
      next.wake()
      await new Promise(setImmediate)
      await allAtRest()
    }
    if (instant > now) now = instant
  }

  return {
    now: () => new Date(now),
    sleepUntil,
    advanceTo,
    advanceBy: ms => advanceTo(new Date(now.getTime() + ms)),
    set: instant => {
      now = instant
    },
    nextWakeAt: () => nextSleeper()?.at ?? null,
    start,
    alarm,
  }
}
