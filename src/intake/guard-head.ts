import type { Images } from '../ports/images.ts'
import type { Pieces } from '../ports/object-store.ts'

/** Enough to hold the size of nearly every photo, small enough to refuse a file before much of it was sent. */
const HEAD_BYTES = 64 * 1024

/**
 * Passes an upload on, and breaks it off as soon as its beginning shows that it is no photo we take. What ends before
 * `wholeBytes` is no file yet and not judged by its end.
 * @throws {PHOTO_UNSUPPORTED}
 * @throws {PHOTO_TOO_MANY_PIXELS}
 */
export async function* guardHead(source: Pieces, images: Images, wholeBytes = 0): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const chunk of source) {
    if (head) head = Buffer.concat([head, chunk])
    if (head && head.byteLength >= HEAD_BYTES) {
      await images.checkHead(head)
      head = null
    }
    yield chunk
  }
  if (head && head.byteLength >= wholeBytes) await images.checkHead(head)
}
