import type { FileHandle } from 'node:fs/promises'

/** For each file that arrives, so much is written while as much is gathered. */
const GATHERED_BYTES = 128 * 1024

/** Writes of one file, in order. */
interface GatheredWrites {
  /**
   * Takes a piece, which is the caller's again once this resolves; waits while too much is gathered.
   * Rejects when something was not written.
   */
  add(piece: Uint8Array): Promise<void>
  /** Waits until everything is written. */
  end(): Promise<void>
}

/**
 * Writes a piece at once when the disk is idle, and together what comes meanwhile: a call to the disk costs more than
 * the bytes of one piece.
 */
export function createGatheredWrites(handle: FileHandle, offsetBytes: number): GatheredWrites {
  let gathering = Buffer.allocUnsafeSlow(GATHERED_BYTES)
  let writing = Buffer.allocUnsafeSlow(GATHERED_BYTES)
  let gatheredBytes = 0
  let position = offsetBytes
  let current = Promise.resolve()
  let all: Promise<void> | null = null
  let hasFailed = false

  const writeAll = async () => {
    while (gatheredBytes > 0) {
      ;[gathering, writing] = [writing, gathering]
      const bytes = writing.subarray(0, gatheredBytes)
      gatheredBytes = 0
      current = writeFully(handle, bytes, position)
      position += bytes.byteLength
      await current
    }
    all = null
  }

  const start = () => {
    all = writeAll()
    // Whoever adds more or waits for the end is told.
    all.catch(() => {
      hasFailed = true
    })
  }

  const add = async (piece: Uint8Array) => {
    for (let rest = piece; rest.byteLength > 0; ) {
      if (hasFailed || gatheredBytes === GATHERED_BYTES) await current
      const part = rest.subarray(0, GATHERED_BYTES - gatheredBytes)
      gathering.set(part, gatheredBytes)
      gatheredBytes += part.byteLength
      rest = rest.subarray(part.byteLength)
      if (all === null) start()
    }
  }

  return { add, end: async () => void (await all) }
}

/** A disk that fills up takes only part; the next call tells why. */
async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done)
    done += bytesWritten
  }
}
