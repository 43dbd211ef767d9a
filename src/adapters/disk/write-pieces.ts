import type { Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../../kernel/errors.ts'
import type { Pieces } from '../../ports/object-store.ts'

interface Place {
  readonly offsetBytes: number
  /** Where the file may end at most. */
  readonly limitBytes: number
  /** Takes the bytes as they pass; null when nobody asks for their hash. */
  readonly hash: Hash | null
}

/**
 * Writes pieces into a file one after the other, from an offset on, and gives where they end. While the disk writes
 * one, the next is waited for and hashed; a sender faster than the disk is held back. What came before the source
 * failed is written.
 * @throws {PHOTO_TOO_LARGE}
 */
export async function writePieces(
  handle: FileHandle,
  source: Pieces,
  { offsetBytes, limitBytes, hash }: Place,
): Promise<number> {
  let end = offsetBytes
  let writing = Promise.resolve()
  try {
    for await (const piece of source) {
      if (end + piece.byteLength > limitBytes)
        throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes } })
      hash?.update(piece)
      await writing
      writing = writeAll(handle, piece, end)
      // It is waited for above or below; until then nobody else may be told.
      writing.catch(() => undefined)
      end += piece.byteLength
    }
  } finally {
    await writing
  }
  return end
}

/** A disk that fills up takes only part of a piece; the next call tells why. */
async function writeAll(handle: FileHandle, piece: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < piece.byteLength; ) {
    const { bytesWritten } = await handle.write(piece, done, piece.byteLength - done, position + done)
    done += bytesWritten
  }
}
