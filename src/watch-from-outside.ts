import { MINUTE } from './kernel/time.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import type { Watching } from './watching/index.ts'

interface Options {
  readonly watching: Pick<Watching, 'watchQueue'>
  readonly clock: Clock
  readonly log: Log
}

/** Looks each minute, by this process's own timer and past the queue, whether anybody consumes the queue. */
export function watchFromOutside({ watching, clock, log }: Options): AsyncDisposable {
  const startedAt = clock.now()
  const ending = new AbortController()
  let looking: Promise<unknown> = Promise.resolve()
  let isLooking = false
  const look = () => {
    if (isLooking) return
    isLooking = true
    looking = watching
      .watchQueue(startedAt, ending.signal)
      .catch(error => log.warn({ error }, 'It could not be looked whether the queue is consumed'))
      .finally(() => {
        isLooking = false
      })
  }
  const timer = setInterval(look, MINUTE)
  return {
    async [Symbol.asyncDispose]() {
      clearInterval(timer)
      ending.abort()
      await looking
    },
  }
}
