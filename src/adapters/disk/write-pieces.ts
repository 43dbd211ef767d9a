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
 * Writes pieces into a file one after the other, from an offset on, and gives where they end. Each is hashed while
 * the disk writes it, and the next is asked for only then: a sender faster than the disk is held back.
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
    const written = writeAll(handle, piece, end)
    hash?.update(piece)
    await written
    end += piece.byteLength
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
