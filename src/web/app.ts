import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import {
  type FastifyBaseLogger,
  type FastifyInstance,
  fastify,
  type RawReplyDefaultExpression,
  type RawRequestDefaultExpression,
  type RawServerDefault,
} from 'fastify'
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import { PHOTO_LIMIT_BYTES } from '../intake/index.ts'
import { MINUTE, SECOND } from '../kernel/time.ts'
import type { Ids } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import { guardRoutes } from './plugins/access.ts'
import { authenticate, type Identity } from './plugins/authentication.ts'
import { refuseBrokenInput } from './plugins/broken-input.ts'
import { refuseForgery } from './plugins/forgery.ts'
import { answerProblems, answerUnreadable, type HtmlErrorAnswer } from './plugins/problems.ts'
import { secureHeaders, securityHeaders } from './plugins/security-headers.ts'
import { validatorCompiler } from './plugins/validation.ts'
import { sessionCookieName } from './session-cookie.ts'
import { requestAnswered } from './web-events.ts'

/** The application: Fastify that reads and answers by zod schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  RawRequestDefaultExpression,
  RawReplyDefaultExpression,
  FastifyBaseLogger,
  ZodTypeProvider
>

/** Adds one area's routes. */
export type Routes = (app: App) => void | Promise<void>

interface AppDeps {
  readonly identity: Identity
  readonly ids: Ids
  readonly log: Log
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
  /** Whether a proxy on this machine stands before us: then its `X-Forwarded-For` tells who asks, and nobody else's. */
  readonly trustsProxy: boolean
  /** Makes the token that our forms carry for a session. */
  readonly csrfTokenOf: (sessionId: string) => string
  readonly answerHtmlError: HtmlErrorAnswer | null
  /** Counts an answer; `route` is the pattern, never the address. */
  readonly httpAnswered: (method: string, route: string, status: number, tookMs: number) => void
}

const JSON_LIMIT_BYTES = 1024 * 1024
// One byte more than intake takes, so that intake refuses a photo in its own words.
const FILE_LIMIT_BYTES = PHOTO_LIMIT_BYTES + 1

const SERVER_OPTIONS = {
  logger: false,
  bodyLimit: JSON_LIMIT_BYTES,
  // A photo of 50 MB over weak 4G (1 Mbit/s) takes seven minutes.
  requestTimeout: 10 * MINUTE,
  // Longer than the 60 s after which common proxies drop an idle connection, so that they do it first.
  keepAliveTimeout: 72 * SECOND,
  requestIdHeader: false,
  // Longer than any id of ours, so that a route itself says what it does not know.
  routerOptions: { maxParamLength: 500 },
} as const

/** Builds the application with these routes, ready to be asked by `inject` or to listen. It never listens itself. */
export async function buildApp(deps: AppDeps, areas: readonly Routes[]): Promise<App> {
  const app: App = fastify({
    ...SERVER_OPTIONS,
    trustProxy: deps.trustsProxy && 'loopback',
    genReqId: () => deps.ids.newId(),
    frameworkErrors: answerUnreadable(securityHeaders(isHttps(deps))),
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  await app.register(cookie, { parseOptions: { secure: isHttps(deps) } })
  await app.register(formbody)
  await app.register(multipart, { limits: { fileSize: FILE_LIMIT_BYTES, files: 1, fields: 20, parts: 21 } })
  layGround(app, deps)
  for (const routes of areas) await app.register(async scope => routes(scope))
  await app.ready()
  return app
}

const isHttps = ({ publicUrl }: AppDeps): boolean => publicUrl?.protocol === 'https:'

/** The order counts: headers even on refusals, then who asks, then who may, then what was sent. */
function layGround(app: App, deps: AppDeps): void {
  answerProblems(app, deps)
  secureHeaders(app, isHttps(deps))
  authenticate(app, { ...deps, sessionCookie: sessionCookieName(isHttps(deps)) })
  guardRoutes(app)
  refuseForgery(app, deps.publicUrl?.origin ?? null)
  refuseBrokenInput(app)
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    deps.httpAnswered(request.method, route, reply.statusCode, reply.elapsedTime)
    requestAnswered(deps.log, request, reply)
  })
}
