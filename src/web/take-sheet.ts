import { createHash } from 'node:crypto'
import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../kernel/errors.ts'
import { SHEET_LIMIT_BYTES, sheetTooLarge } from '../kernel/sheet-file.ts'

/** A spreadsheet as it was sent. */
export interface TakenSheet {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string
}

/**
 * Reads a multipart body with one spreadsheet as `file`, whole in memory, for it is small.
 * @throws {INVALID_INPUT} when there is no file, or a part we do not know
 * @throws {SHEET_TOO_LARGE}
 * @throws {UPLOAD_CUT} when the body ends too soon
 */
export async function takeSheet(request: FastifyRequest): Promise<TakenSheet> {
  if (!request.isMultipart()) throw new AppError('UNSUPPORTED_MEDIA_TYPE')
  let taken: TakenSheet | null = null
  for await (const part of partsOf(request)) {
    if (part.type !== 'file' || part.fieldname !== 'file' || taken !== null)
      throw wrong(part.fieldname, 'UNKNOWN_FIELD')
    taken = await readFile(part)
  }
  if (taken === null || (taken.fileName === '' && taken.bytes.length === 0))
    throw wrong('file', 'SHEET_MISSING')
  return taken
}

async function* partsOf(request: FastifyRequest): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits: { fileSize: SHEET_LIMIT_BYTES } })
  } catch (cause) {
    if (isTooLarge(cause)) throw sheetTooLarge(cause)
    const isNamed = cause instanceof Error && 'statusCode' in cause
    throw isNamed ? cause : new AppError('UPLOAD_CUT', { cause })
  }
}

async function readFile({ file, filename }: MultipartFile): Promise<TakenSheet> {
  const chunks: Uint8Array[] = []
  try {
    for await (const chunk of file) chunks.push(chunk)
  } catch (cause) {
    throw new AppError('UPLOAD_CUT', { cause })
  }
  const bytes = Buffer.concat(chunks)
  return { bytes, fileName: filename ?? '', sha256: createHash('sha256').update(bytes).digest('hex') }
}

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE'

const wrong = (path: string, code: string) => new AppError('INVALID_INPUT', { fields: [{ path, code }] })
