import { plus, SECOND } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'

/** How long what can wait lets flips pass, when one follows the other without end. */
const PATIENCE_MS = 3 * SECOND

/** Keeps what can wait out of the way of this process's flips that are due. */
export interface Rush {
  /** Makes a flip while others wait. */
  during<T>(flip: () => Promise<T>): Promise<T>
  /** Waits until no flip is near, for some seconds at most; at once when the signal is aborted. Never throws. */
  passed(signal: AbortSignal): Promise<void>
}

/** Makes the rush of one process. */
export const createRush = (clock: Clock): Rush => {
  let nearCount = 0
  let end = Promise.withResolvers<void>()

  const during = async <T>(flip: () => Promise<T>): Promise<T> => {
    nearCount++
    try {
      return await flip()
    } finally {
      nearCount--
      if (nearCount === 0) {
        end.resolve()
        end = Promise.withResolvers()
      }
    }
  }

  const passed = async (signal: AbortSignal): Promise<void> => {
    if (nearCount === 0) return
    const isOver = new AbortController()
    const until = plus(clock.now(), PATIENCE_MS)
    const patience = clock.sleepUntil(until, AbortSignal.any([signal, isOver.signal])).catch(() => undefined)
    await Promise.race([end.promise, patience])
    isOver.abort()
  }

  return { during, passed }
}
