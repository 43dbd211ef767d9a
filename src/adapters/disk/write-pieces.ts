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
 * Writes pieces into a file one after the other, from an offset on, and gives where they end. What came before the
 * source failed is written.
 * @throws {PHOTO_TOO_LARGE}
 */
export async function writePieces(
  handle: FileHandle,
  source: Pieces,
  { offsetBytes, limitBytes, hash }: Place,
): Promise<number> {
  let end = offsetBytes
  for await (const piece of source) {
    if (end + piece.byteLength > limitBytes) throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes } })
    const writing = writeFully(handle, piece, end)
    hash?.update(piece)
    await writing
    end += piece.byteLength
  }
  return end
}

/** A disk that fills up takes only part; the next call tells why. */
async function writeFully(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.byteLength; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.byteLength - done, position + done)
    done += bytesWritten
  }
}
