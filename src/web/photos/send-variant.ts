import type { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'

/**
 * The browser may keep a photo, nobody between us may; and it asks each time whether it is still the same: parts of it
 * may have been hidden since, or all of it erased.
 */
const CACHE = 'private, no-cache'

interface Variant {
  readonly jpeg: Readable
  readonly bytes: number
  readonly sha256: string
}

/** Sends a variant of a photo, or says that what the browser keeps is still right. */
export function sendVariant(
  request: Pick<FastifyRequest, 'headers'>,
  reply: FastifyReply,
  { jpeg, bytes, sha256 }: Variant,
): FastifyReply {
  const etag = `"${sha256}"`
  reply.headers({ etag, 'cache-control': CACHE })
  if (request.headers['if-none-match'] !== etag)
    return reply.type('image/jpeg').header('content-length', bytes).send(jpeg)
  jpeg.destroy()
  return reply.status(304).send()
}
