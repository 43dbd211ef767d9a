import { createHash, type Hash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Multipart } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import { hashOf } from '../plugins/idempotency.ts'

/** A photo as it arrives; the text may come after it. */
export interface ArrivingPhoto {
  readonly source: Readable
  readonly originalName: string | null
  readonly altText: Promise<string>
}

/** What became of the photo, and by what the whole body is compared with another. */
interface Taken<T> {
  readonly result: T
  readonly bodyHash: string
}

/**
 * Reads a multipart body with one `file` and perhaps an `altText`, in any order, without holding the photo.
 * @throws {INVALID_INPUT} when there is no file, or a part we do not know
 * @throws {UPLOAD_CUT} when the body ends too soon
 */
export async function takeUpload<T>(
  request: FastifyRequest,
  receive: (photo: ArrivingPhoto) => Promise<T>,
): Promise<Taken<T>> {
  const hash = createHash('sha256')
  const upload = Promise.withResolvers<T>()
  const altText = Promise.withResolvers<string>()
  altText.promise.catch(upload.reject)
  readParts(request, (source, originalName) => {
    const photo = { source: hashed(source, hash), originalName, altText: altText.promise }
    receive(photo).then(upload.resolve, upload.reject)
  }).then(altText.resolve, altText.reject)
  try {
    const result = await upload.promise
    return { result, bodyHash: hashOf({ file: hash.digest('hex'), altText: await altText.promise }) }
  } catch (error) {
    drain(request)
    throw error
  }
}

async function readParts(
  request: FastifyRequest,
  onFile: (source: Readable, name: string | null) => void,
): Promise<string> {
  let altText = ''
  let hasFile = false
  for await (const part of partsOf(request)) {
    if (part.type === 'file' && part.fieldname === 'file' && !hasFile) {
      hasFile = true
      onFile(part.file, part.filename || null)
    } else if (part.type === 'field' && part.fieldname === 'altText') altText = String(part.value)
    else throw wrong(part.fieldname, 'UNKNOWN_FIELD')
  }
  if (!hasFile) throw wrong('file', 'FILE_MISSING')
  return altText
}

async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts()
  } catch (cause) {
    const isNamed = cause instanceof Error && 'statusCode' in cause
    throw isNamed ? cause : new AppError('UPLOAD_CUT', { cause })
  }
}

const wrong = (path: string, code: string) => new AppError('INVALID_INPUT', { fields: [{ path, code }] })

const hashed = (source: Readable, hash: Hash): Readable =>
  Readable.from(passOn(source, hash), { objectMode: false })

async function* passOn(source: Readable, hash: Hash): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  } catch (cause) {
    throw new AppError('UPLOAD_CUT', { cause })
  }
}

/**
 * Lets the rest of a refused body run off. The refusal is sent at once, but most senders read it only when they
 * have sent everything, and a connection that nobody reads would never be seen to close.
 */
function drain({ raw }: FastifyRequest): void {
  raw.unpipe()
  raw.resume()
}
