import type { Readable } from 'node:stream'
import type { Images } from '../ports/images.ts'

/** Enough to hold the size of nearly every photo, small enough to refuse a file before much of it was sent. */
const HEAD_BYTES = 64 * 1024

/**
 * Passes an upload on, and breaks it off as soon as its beginning shows that it is no photo we take.
 * @throws {PHOTO_UNSUPPORTED}
 * @throws {PHOTO_TOO_MANY_PIXELS}
 */
export async function* guardHead(source: Readable, images: Images): AsyncGenerator<Uint8Array> {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const chunk of source) {
    if (head) head = Buffer.concat([head, chunk])
    if (head && head.byteLength >= HEAD_BYTES) {
      await images.checkHead(head)
      head = null
    }
    yield chunk
  }
  if (head) await images.checkHead(head)
}
