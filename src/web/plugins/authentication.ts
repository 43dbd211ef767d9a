import '@fastify/cookie'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import type { Actor } from '../../organisation/index.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; null while nobody is known. */
    actor: Actor | null
    /** The browser's session; null for keys and for nobody. */
    session: { readonly id: string; readonly csrfToken: string } | null
  }
}

/** Tells who stands behind a key or a session's token. */
export interface Identity {
  /** @throws {TOO_MANY_TRIES} when this address tried too many unknown keys and this is one more */
  ofKey(key: string, address: string): Promise<Actor | null>
  ofSession(token: string): Promise<{ readonly actor: Actor; readonly sessionId: string } | null>
}

interface Options {
  readonly identity: Identity
  readonly sessionCookie: string
  readonly csrfTokenOf: (sessionId: string) => string
}

/** Finds out who asks, by `Authorization: Bearer` or by the session cookie; a key goes before a cookie. */
export function authenticate(app: FastifyInstance, options: Options): void {
  app.decorateRequest('actor', null)
  app.decorateRequest('session', null)
  app.addHook('onRequest', async request => {
    if (request.routeOptions.config.access === 'public') return
    const { authorization } = request.headers
    if (authorization !== undefined) request.actor = await actorOfKey(options, request, authorization)
    else await useSession(options, request)
  })
}

/** Gives the actor of a route that only signed-in people reach. @throws {NOT_SIGNED_IN} */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === null) throw new AppError('NOT_SIGNED_IN')
  return request.actor
}

async function actorOfKey(options: Options, request: FastifyRequest, authorization: string): Promise<Actor> {
  const [, key] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
  const actor = key === undefined ? null : await options.identity.ofKey(key, request.ip)
  if (actor === null) throw new AppError('NOT_SIGNED_IN')
  return actor
}

async function useSession(options: Options, request: FastifyRequest): Promise<void> {
  const token = request.cookies[options.sessionCookie]
  const found = token === undefined ? null : await options.identity.ofSession(token)
  if (found === null) return
  request.actor = found.actor
  request.session = { id: found.sessionId, csrfToken: options.csrfTokenOf(found.sessionId) }
}
