import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError, type ErrorCode } from '../../kernel/errors.ts'
import type { Log } from '../../ports/log.ts'
import { PROBLEM_TYPE, problemOf } from '../problem.ts'
import { requestFailed } from '../web-events.ts'

/** Answers an error to a person who asked for a page. */
export type HtmlErrorAnswer = (error: AppError, request: FastifyRequest, reply: FastifyReply) => unknown

interface Options {
  readonly log: Log
  readonly answerHtmlError: HtmlErrorAnswer | null
}

/** Answers every error, unknown addresses included: programs get problem+json, people a page. */
export function answerProblems(app: FastifyInstance, options: Options): void {
  app.setNotFoundHandler(() => {
    throw new AppError('NOT_FOUND')
  })
  app.setErrorHandler((thrown, request, reply) => {
    const error = toAppError(thrown)
    if (error.status >= 500) requestFailed(options.log, request, error)
    if (error.retryAfterSeconds !== null) reply.header('retry-after', error.retryAfterSeconds)
    if (error.code === 'NOT_SIGNED_IN') reply.header('www-authenticate', 'Bearer')
    reply.status(error.status)
    if (options.answerHtmlError !== null && wantsPage(request))
      return options.answerHtmlError(error, request, reply)
    return reply.type(PROBLEM_TYPE).send(JSON.stringify(problemOf(error, request.id)))
  })
}

/** Answers an address that cannot even be read, such as `/%zz`: no route and no hook ever sees it. */
export const answerUnreadable =
  (headers: Readonly<Record<string, string>>) =>
  (thrown: Error, request: FastifyRequest, reply: FastifyReply): void => {
    const error = toAppError(thrown)
    reply
      .status(error.status)
      .headers({ ...headers, 'x-request-id': request.id, 'cache-control': 'no-store' })
    reply.type(PROBLEM_TYPE).send(JSON.stringify(problemOf(error, request.id)))
  }

/** What a browser asks for, except under /api/, is answered with a page. */
const wantsPage = (request: FastifyRequest): boolean =>
  !request.url.startsWith('/api/') && (request.headers.accept ?? '').includes('text/html')

/** Fastify's own errors that a caller can cause. @see Fastify 5 Reference, Errors */
const FASTIFY_CODES: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_REQ_FILE_TOO_LARGE: 'PHOTO_TOO_LARGE',
  FST_ERR_NOT_FOUND: 'NOT_FOUND',
  FST_ERR_MAX_PARAM_LENGTH: 'NOT_FOUND',
}

/** Names any error in our own words; what nobody expected is INTERNAL. */
function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (!(thrown instanceof Error)) return new AppError('INTERNAL', { cause: thrown })
  const code = 'code' in thrown ? FASTIFY_CODES[String(thrown.code)] : undefined
  if (code !== undefined) return new AppError(code, { cause: thrown })
  const status = 'statusCode' in thrown ? Number(thrown.statusCode) : 500
  const isCallersFault = status >= 400 && status < 500
  return new AppError(isCallersFault ? 'INVALID_INPUT' : 'INTERNAL', { cause: thrown })
}
