import { Trouble } from './tus.ts'
import { waitMsAfter } from './waits.ts'

/** Does the next piece of work; false when there is none. */
export type Step = () => Promise<boolean>

/** Work that is done piece by piece for as long as the page lives. */
export interface Lane {
  /** There may be work. */
  wake(): void
  /** There may be work, and what stood in its way may be over: do not wait any longer. */
  hurry(): void
}

/**
 * Does the work of a name, one context on this phone at a time, and tries again for ever. `tell` is told what stands in
 * its way, and null when nothing does any more.
 */
export function startLane(name: string, step: Step, tell: (trouble: Trouble | null) => void): Lane {
  let failures = 0
  let rest: { readonly isIdle: boolean; end(): void } | null = null
  let isWoken = false

  const workOff = async (): Promise<number | null> => {
    try {
      isWoken = false
      while (await step()) {
        failures = 0
        tell(null)
      }
      return null
    } catch (error) {
      // Anything else is a fault of the phone's storage: as good a reason to try again later.
      const trouble = error instanceof Trouble ? error : new Trouble('busy')
      failures += 1
      tell(trouble)
      return trouble.waitMs ?? waitMsAfter(failures, Math.random())
    }
  }

  const takeRest = (waitMs: number | null): Promise<void> =>
    new Promise(end => {
      const timer = waitMs === null ? undefined : setTimeout(end, waitMs)
      rest = {
        isIdle: waitMs === null,
        end: () => {
          clearTimeout(timer)
          end()
        },
      }
    })

  const run = async (): Promise<never> => {
    for (;;) {
      const waitMs = await alone(name, workOff)
      if (waitMs !== null || !isWoken) await takeRest(waitMs)
      rest = null
    }
  }

  void run()
  return {
    wake: () => {
      isWoken = true
      if (rest?.isIdle) rest.end()
    },
    hurry: () => {
      isWoken = true
      rest?.end()
    },
  }
}

/** Works while no other tab and no service worker does the same; where browsers have no locks, each works for itself. */
export const alone = <Result>(name: string, work: () => Promise<Result>): Promise<Result> =>
  'locks' in navigator && navigator.locks !== undefined ? navigator.locks.request(name, work) : work()
