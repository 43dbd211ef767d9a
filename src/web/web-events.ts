import type { FastifyReply, FastifyRequest } from 'fastify'
import type { AppError } from '../kernel/errors.ts'
import type { Log } from '../ports/log.ts'

/** Logs a request that we failed, with its cause. */
export const requestFailed = (log: Log, request: FastifyRequest, error: AppError): void =>
  log.error(
    { ...factsOf(request), code: error.code, values: error.values, cause: error.cause ?? error },
    'request failed',
  )

/** Logs that a repeated request may be answered anew, because its first answer could not be kept. */
export const answerNotKept = (log: Log, request: FastifyRequest, cause: unknown): void =>
  log.warn({ ...factsOf(request), cause }, 'answer not kept')

/** Logs an answered request; reading is not worth a line in normal times. */
export function requestAnswered(log: Log, request: FastifyRequest, reply: FastifyReply): void {
  const facts = { ...factsOf(request), status: reply.statusCode, tookMs: Math.round(reply.elapsedTime) }
  if (isReading(request)) log.debug(facts, 'request answered')
  else log.info(facts, 'request answered')
}

const isReading = (request: FastifyRequest): boolean => request.method === 'GET' || request.method === 'HEAD'

/** The route's pattern stands for the address, because some addresses carry a sign-in token. */
const factsOf = (request: FastifyRequest) => ({
  requestId: request.id,
  method: request.method,
  route: request.routeOptions.url ?? null,
  actor: request.actor?.id ?? null,
})
