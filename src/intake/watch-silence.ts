import { AppError } from '../kernel/errors.ts'
import { plus } from '../kernel/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Pieces } from '../ports/object-store.ts'
import { SILENCE_MS } from './upload.ts'

/**
 * Passes bytes on, and gives up when none come for a while.
 * @throws {UPLOAD_STALLED}
 */
export async function* watchSilence(source: Pieces, clock: Clock): AsyncGenerator<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  const silence = Promise.withResolvers<never>()
  silence.promise.catch(() => undefined)
  let waitsSince: Date | null = null
  // One alarm at a time, which looks when it rings: thousands of pieces each with their own would cost more than they.
  const listen = (): (() => void) =>
    clock.alarm(plus(waitsSince ?? clock.now(), SILENCE_MS), () => {
      if (waitsSince !== null && plus(waitsSince, SILENCE_MS) <= clock.now())
        silence.reject(new AppError('UPLOAD_STALLED'))
      else stopListening = listen()
    })
  let stopListening = listen()
  try {
    for (;;) {
      waitsSince = clock.now()
      const next = await Promise.race([pieces.next(), silence.promise])
      waitsSince = null
      if (next.done) return
      yield next.value
    }
  } finally {
    stopListening()
    // One that is still waited for cannot be asked to end.
    if (waitsSince === null) await pieces.return?.()
  }
}
