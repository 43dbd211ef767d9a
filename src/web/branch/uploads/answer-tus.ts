import { Server, TUS_RESUMABLE } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { PHOTO_LIMIT_BYTES } from '../../../intake/index.ts'
import { AppError, hasCode } from '../../../kernel/errors.ts'
import type { Seat } from '../../../organisation/index.ts'
import { gatherPieces } from '../../gather-pieces.ts'
import { TusStore, type UploadUses } from './tus-store.ts'

interface Desk {
  readonly uses: UploadUses
  readonly seat: Seat
  /** The path under which each upload stands, without a slash at the end. It holds behind any proxy. */
  readonly folder: string
}

/** The methods of the protocol. */
export const METHODS = ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS']

/** How the bytes of a part call themselves. */
const PART_TYPE = 'application/offset+octet-stream'

/** What the tus server reads of a request. */
const READ = [
  'content-length',
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
  const wanted = wantedMethod(request)
  reply.header('tus-resumable', TUS_RESUMABLE)
  // The tus server would call both of these a wrong header, 400; the protocol does not.
  if (request.headers['tus-resumable'] !== TUS_RESUMABLE && wanted !== 'OPTIONS')
    return reply.status(412).header('tus-version', TUS_RESUMABLE).send()
  if (wanted === 'PATCH' && request.headers['content-type'] !== PART_TYPE)
    throw leave(new AppError('UNSUPPORTED_MEDIA_TYPE'), request, reply)
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
  const answer = await server.handleWeb(withoutBody(request, wanted))
  // Other origins have no business here, so nothing is said to them.
  for (const [name, value] of answer.headers)
    if (!name.startsWith('access-control-')) reply.header(name, value)
  if (store.expiresAt !== null) reply.header('upload-expires', store.expiresAt.toUTCString())
  const [failure] = failures
  if (failure !== undefined) throw leave(failure, request, reply)
  if (wanted === 'POST' && request.headers['content-type'] === PART_TYPE)
    reply.header('upload-offset', await receiveAlong(store, request, reply))
  return reply.status(answer.status).send(await answer.text())
}

/**
 * The request as the tus server reads it: all but the body. Of one that comes along with a beginning it need not know:
 * it would lead nothing through its streams, which takes long.
 */
function withoutBody({ headers, url }: FastifyRequest, method: string): Request {
  const read = new Headers(method === 'PATCH' ? { 'content-type': PART_TYPE } : {})
  for (const name of READ) if (headers[name] !== undefined) read.set(name, String(headers[name]))
  return new Request(new URL(url, 'http://localhost'), { method, headers: read })
}

/** Some networks let only GET and POST through. (tus 1.0.0, "X-HTTP-Method-Override") */
function wantedMethod({ method, headers }: FastifyRequest): string {
  const wanted = String(headers['x-http-method-override'] ?? method).toUpperCase()
  return method === 'POST' && METHODS.includes(wanted) ? wanted : method
}

async function receiveAlong(store: TusStore, request: FastifyRequest, reply: FastifyReply): Promise<number> {
  try {
    return await store.receive()
  } catch (error) {
    throw error instanceof Error ? leave(error, request, reply) : error
  }
}

async function* piecesOf({ raw }: FastifyRequest): AsyncGenerator<Uint8Array> {
  try {
    yield* gatherPieces(raw)
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
