import type { Multipart, MultipartFile } from '@fastify/multipart'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import { bodyForm, Form } from '../form.ts'
import { checkInput } from '../plugins/broken-input.ts'

/** Variables, descriptions of photos and the rest. */
const FIELD_LIMIT = 200
/** More than a Post or a Submission takes, so that somebody who chose too many is told so and loses nothing. */
const FILE_LIMIT = 150

/** Takes a file while its bytes arrive; gives the photo's id, or null when it was refused. */
type TakeFile = (file: MultipartFile) => Promise<string | null>

/**
 * Reads the compose form, sent plain or with files. Each file is taken as it arrives and its id joins the
 * form's `photo` values, so that a form which fails later has lost no photo.
 * @throws {UPLOAD_CUT} when the form ends too soon
 */
export async function readComposeForm(request: FastifyRequest, take: TakeFile): Promise<Form> {
  if (!request.isMultipart()) return bodyForm(request)
  const values = new Map<string, string[]>()
  const limits = { files: FILE_LIMIT, fields: FIELD_LIMIT, parts: FIELD_LIMIT + FILE_LIMIT }
  for await (const part of partsOf(request, limits)) {
    if (part.type === 'field') add(values, part.fieldname, String(part.value))
    else await takeInto(values, part, take)
  }
  // A form with files is read after its route was entered, so nobody has looked at its texts yet.
  checkInput(Object.fromEntries(values))
  return new Form(values)
}

async function* partsOf(request: FastifyRequest, limits: object): AsyncGenerator<Multipart> {
  try {
    yield* request.parts({ limits })
  } catch (cause) {
    const isNamed = cause instanceof Error && 'statusCode' in cause
    throw isNamed ? cause : new AppError('UPLOAD_CUT', { cause })
  }
}

async function takeInto(values: Map<string, string[]>, part: MultipartFile, take: TakeFile): Promise<void> {
  const id = part.filename === '' ? null : await takeWhole(part, take)
  // What nobody read to its end would hold up the rest of the form.
  part.file.resume()
  if (id !== null) add(values, 'photo', id)
}

async function takeWhole(part: MultipartFile, take: TakeFile): Promise<string | null> {
  try {
    return await take(part)
  } catch (cause) {
    throw part.file.errored === null ? cause : new AppError('UPLOAD_CUT', { cause })
  }
}

function add(values: Map<string, string[]>, name: string, value: string): void {
  values.set(name, [...(values.get(name) ?? []), value])
}
