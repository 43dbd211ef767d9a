import { Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PHOTO_LIMIT_BYTES } from '../../../intake/index.ts'
import { AppError, hasCode } from '../../../kernel/errors.ts'
import type { Seat } from '../../../organisation/index.ts'
import { TusStore, type UploadUses } from './tus-store.ts'

interface Desk {
  readonly uses: UploadUses
  readonly seat: Seat
  /** The path under which each upload stands, without a slash at the end. It holds behind any proxy. */
  readonly folder: string
}

/** What the tus server reads of a request. */
const READ = [
  'content-length',
  'content-type',
  'tus-resumable',
  'upload-concat',
  'upload-defer-length',
  'upload-length',
  'upload-metadata',
  'upload-offset',
] as const

/** Has the tus server answer one request of a seat; what intake refuses is told in our own words. */
export async function answerTus(
  desk: Desk,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const failures: Error[] = []
  const store = new TusStore({ ...desk, pieces: piecesOf(request) })
  const server = new Server({
    path: desk.folder,
    relativeLocation: true,
    datastore: store,
    // Told to who asks; what is larger is refused by intake.
    maxSize: (_, id) => (id === null ? PHOTO_LIMIT_BYTES : 0),
    onResponseError: (_, error) => {
      if (error instanceof Error) failures.push(error)
      return undefined
    },
  })
  const answer = await server.handleWeb(withoutBody(request))
  // Other origins have no business here, so nothing is said to them.
  for (const [name, value] of answer.headers)
    if (!name.startsWith('access-control-')) reply.header(name, value)
  if (store.expiresAt !== null) reply.header('upload-expires', store.expiresAt.toUTCString())
  const [failure] = failures
  if (failure !== undefined) throw leave(failure, request, reply)
  return reply.status(answer.status).send(await answer.text())
}

/** The request as the tus server reads it: all but the body. */
function withoutBody({ method, headers, url }: FastifyRequest): Request {
  const read = new Headers()
  for (const name of READ) if (headers[name] !== undefined) read.set(name, String(headers[name]))
  // Some networks let only GET and POST through. (tus 1.0.0, "X-HTTP-Method-Override")
  const wanted = method === 'POST' ? (headers['x-http-method-override'] ?? method) : method
  return new Request(new URL(url, 'http://localhost'), {
    method: String(wanted).toUpperCase(),
    headers: read,
  })
}

async function* piecesOf({ raw }: FastifyRequest): AsyncGenerator<Uint8Array> {
  try {
    // Not destroyed when we stop reading: that would cut the connection before our answer is read.
    yield* raw.iterator({ destroyOnReturn: false })
  } catch (cause) {
    throw new AppError('UPLOAD_CUT', { cause })
  }
}

/**
 * Leaves the rest of a refused body to run off, because most senders read the answer only when they have sent
 * everything; but waits no longer for one that says nothing.
 */
function leave(failure: Error, { raw }: FastifyRequest, reply: FastifyReply): Error {
  if (hasCode(failure, 'UPLOAD_STALLED')) reply.header('connection', 'close')
  else raw.resume()
  reply.removeHeader('content-length')
  return failure
}
