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
  let isWaiting = false
  try {
    for (;;) {
      isWaiting = true
      const next = await orSilence(pieces.next(), clock)
      isWaiting = false
      if (next.done) return
      yield next.value
    }
  } finally {
    // One that is still waited for cannot be asked to end.
    if (!isWaiting) await pieces.return?.()
  }
}

async function orSilence<T>(next: Promise<T>, clock: Clock): Promise<T> {
  const silence = Promise.withResolvers<never>()
  const giveUp = () => silence.reject(new AppError('UPLOAD_STALLED'))
  const breakSilence = clock.alarm(plus(clock.now(), SILENCE_MS), giveUp)
  return Promise.race([next, silence.promise]).finally(breakSilence)
}
