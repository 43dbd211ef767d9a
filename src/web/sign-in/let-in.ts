import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn, Visit } from '../../organisation/index.ts'
import type { Form } from '../form.ts'
import { sessionCookieName, sessionCookieOptions } from '../session-cookie.ts'

/** Gives the browser its session. */
export const letIn = (reply: FastifyReply, { token, expiresAt }: SignedIn, isHttps: boolean): FastifyReply =>
  reply.setCookie(sessionCookieName(isHttps), token.reveal(), sessionCookieOptions(isHttps, expiresAt))

/** Takes the browser's session away. */
export const letOut = (reply: FastifyReply, isHttps: boolean): FastifyReply =>
  reply.clearCookie(sessionCookieName(isHttps), { path: '/', secure: isHttps })

/** Tells where somebody signs in from. */
export function visitOf(request: FastifyRequest, form: Form): Visit {
  const code = form.line('code')
  const device = request.headers['user-agent'] ?? ''
  return { address: request.ip, device, ...(code !== '' && { code }) }
}
