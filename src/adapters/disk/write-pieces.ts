import type { Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { AppError } from '../../kernel/errors.ts'
import type { Pieces } from '../../ports/object-store.ts'
import { createGatheredWrites } from './gathered-writes.ts'

interface Place {
  readonly offsetBytes: number
  /** Where the file may end at most. */
  readonly limitBytes: number
  /** Takes the bytes as they pass; null when nobody asks for their hash. */
  readonly hash: Hash | null
}

/**
 * Writes pieces into a file one after the other, from an offset on, and gives where they end. While the disk writes,
 * more is taken in and hashed; a sender faster than the disk is held back. What came before the source failed is
 * written.
 * @throws {PHOTO_TOO_LARGE}
 */
export async function writePieces(
  handle: FileHandle,
  source: Pieces,
  { offsetBytes, limitBytes, hash }: Place,
): Promise<number> {
  const writes = createGatheredWrites(handle, offsetBytes)
  let end = offsetBytes
  try {
    for await (const piece of source) {
      if (end + piece.byteLength > limitBytes)
        throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes } })
      hash?.update(piece)
      await writes.add(piece)
      end += piece.byteLength
    }
  } finally {
    await writes.end()
  }
  return end
}
