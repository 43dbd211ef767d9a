import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { AppError } from '../../kernel/errors.ts'
import type { AnswerClaim, Organisation, RepeatableRequest } from '../../organisation/index.ts'
import type { Log } from '../../ports/log.ts'
import { PROBLEM_TYPE } from '../problem.ts'
import { answerNotKept } from '../web-events.ts'
import { actorOf } from './authentication.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The route makes something and honours `Idempotency-Key`; `stream`: it hashes its body while it reads it. */
    isRepeatable?: boolean | 'stream'
  }
  interface FastifyRequest {
    /** The claim on this request's key; null without a key, and when the answer is known. */
    repeatable: (RepeatableRequest & { readonly newId: string }) | null
    /** The answer this request had before, when its body must be read to know whether it is the same. */
    known: KnownAnswer | null
  }
}

type KnownAnswer = Extract<AnswerClaim, { claim: 'known' }>

/** What remembers answers. */
export type AnswerMemory = Pick<Organisation, 'claimAnswer' | 'keepAnswer' | 'releaseAnswer'>

/** Honours `Idempotency-Key`: the same request again gets the first answer. */
export function rememberAnswers(app: FastifyInstance, memory: AnswerMemory, log: Log): void {
  app.decorateRequest('repeatable', null)
  app.decorateRequest('known', null)
  app.addHook('preValidation', async (request, reply) => {
    const key = keyOf(request)
    if (key === null) return
    const isStream = request.routeOptions.config.isRepeatable === 'stream'
    const found = await claim(memory, request, key, isStream ? null : hashOf(request.body))
    if (found === null) return
    if (!isStream) return answerAgain(reply, found)
    request.known = found
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.repeatable === null) return
    // The work is done: that its answer could not be kept must not turn it into a failure.
    await settle(memory, request.repeatable, reply.statusCode, payload).catch((cause: unknown) =>
      answerNotKept(log, request, cause),
    )
  })
}

/** Sends the answer that the same request had before. */
export function answerAgain(reply: FastifyReply, { status, response }: KnownAnswer): FastifyReply {
  const type = status >= 400 ? PROBLEM_TYPE : 'application/json; charset=utf-8'
  return reply.status(status).type(type).header('idempotency-replayed', 'true').send(response)
}

/** Gives the SHA-256 (hex) by which two bodies are compared. */
export const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(canonicalJson(body ?? null))
    .digest('hex')

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  if (key === undefined || !request.routeOptions.config.isRepeatable) return null
  if (typeof key === 'string' && /^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'Idempotency-Key', code: 'WRONG_FORMAT' }] })
}

async function claim(
  memory: AnswerMemory,
  request: FastifyRequest,
  key: string,
  bodyHash: string | null,
): Promise<KnownAnswer | null> {
  const route = `${request.method} ${request.routeOptions.url}`
  const wanted = { actor: actorOf(request), key, route, bodyHash }
  const found = await memory.claimAnswer(wanted)
  if (found.claim === 'known') return found
  request.repeatable = { ...wanted, newId: found.newId }
  return null
}

async function settle(
  memory: AnswerMemory,
  request: RepeatableRequest,
  status: number,
  payload: unknown,
): Promise<void> {
  // A body that was not read to its end cannot be told from another: the same request may try again.
  const isWorthKeeping = status < 500 && typeof payload === 'string' && request.bodyHash !== null
  if (isWorthKeeping) await memory.keepAnswer(request, status, payload)
  else await memory.releaseAnswer(request)
}
