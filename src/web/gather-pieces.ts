import { finished, type Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'

/** So much waits at most while the last piece is used. */
const GATHERED_BYTES = 512 * 1024

/**
 * Gives what a stream brings in larger pieces: all that came while the last one was used and until the event loop has
 * taken its turn. A step for each 64 kB that a socket gives takes longer than the bytes themselves; a slow sender
 * waits for nothing. A piece is the caller's until the next is asked for; what came before the stream failed is given
 * before its failure. Who stops earlier leaves the stream paused, and not destroyed.
 */
export async function* gatherPieces(stream: Readable): AsyncGenerator<Uint8Array> {
  const arrivals = gatherArrivals(stream)
  try {
    for (;;) {
      const pieces = await arrivals.take()
      if (pieces.length === 0) return
      const whole = Buffer.concat(pieces)
      pieces.forEach(giveBack)
      yield whole
      giveBack(whole)
    }
  } finally {
    arrivals.stop()
  }
}

function gatherArrivals(stream: Readable) {
  const pieces: Buffer[] = []
  let gatheredBytes = 0
  let ending: { readonly failure: unknown } | null = null
  let wake = () => {}

  const onPiece = (piece: Buffer) => {
    pieces.push(piece)
    gatheredBytes += piece.byteLength
    if (gatheredBytes >= GATHERED_BYTES) stream.pause()
    wake()
  }
  const forget = finished(stream, { writable: false }, failure => {
    ending = { failure }
    wake()
  })
  const some = () =>
    new Promise<void>(resolve => {
      wake = resolve
    })
  stream.on('data', onPiece)

  return {
    /** Waits for some; gives none at the end. */
    async take(): Promise<Buffer[]> {
      if (pieces.length === 0 && ending === null) await some()
      // The rest of what lies ready comes within this turn.
      if (gatheredBytes < GATHERED_BYTES && ending === null) await setImmediate()
      if (pieces.length === 0 && ending?.failure) throw ending.failure
      gatheredBytes = 0
      if (stream.isPaused()) stream.resume()
      return pieces.splice(0)
    },
    stop() {
      forget()
      stream.off('data', onPiece)
      stream.pause()
    },
  }
}

/**
 * Frees a piece's memory at once. Left to the garbage collector, every twelve photos make it look through all that the
 * program holds, which takes as long as receiving them. What shares its memory with others is left alone.
 */
function giveBack({ byteLength, buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0)
}
