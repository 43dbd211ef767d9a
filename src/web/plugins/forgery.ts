import { timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'

/** The hidden field in our forms, and the parameter in the address of a form that carries files. */
const CSRF_FIELD = 'csrf'
/** For requests that scripts of our pages make. */
const CSRF_HEADER = 'x-csrf-token'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a change that another site made a signed-in browser send. Browsers say where a request comes from
 * (`Sec-Fetch-Site`, else `Origin`); from one that says neither, the session's token must come along.
 * Requests with a key need none of this: no browser adds a key by itself.
 * @see OWASP Cross-Site Request Forgery Prevention, "Fetch Metadata" and "Synchronizer token", 2026
 */
export function refuseForgery(app: FastifyInstance, publicOrigin: string | null): void {
  app.addHook('preValidation', async request => {
    const sent = takeToken(request)
    if (!isExposed(request)) return
    const source = sourceOf(request, publicOrigin)
    const isOurs =
      source === 'unknown'
        ? request.session === null || isToken(sent, request.session.csrfToken)
        : source === 'ours'
    if (!isOurs) throw new AppError('CSRF_REJECTED')
  })
}

const isExposed = (request: FastifyRequest): boolean =>
  !SAFE_METHODS.has(request.method) &&
  request.headers.authorization === undefined &&
  request.routeOptions.config.access !== 'branch-link'

function sourceOf(
  { headers, host }: FastifyRequest,
  publicOrigin: string | null,
): 'ours' | 'foreign' | 'unknown' {
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none' ? 'ours' : 'foreign'
  if (headers.origin === undefined) return 'unknown'
  const isOurs = headers.origin === publicOrigin || headers.origin.endsWith(`://${host}`)
  return isOurs ? 'ours' : 'foreign'
}

/** Reads the token and takes it out of the form, which the route's schema does not know it in. */
function takeToken(request: FastifyRequest): unknown {
  const { body, query, headers } = request
  if (isRecord(body) && CSRF_FIELD in body) {
    const { [CSRF_FIELD]: token, ...rest } = body
    request.body = rest
    return token
  }
  return headers[CSRF_HEADER] ?? (isRecord(query) ? query[CSRF_FIELD] : undefined)
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isToken(sent: unknown, expected: string): boolean {
  const given = Buffer.from(typeof sent === 'string' ? sent : '')
  const wanted = Buffer.from(expected)
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
