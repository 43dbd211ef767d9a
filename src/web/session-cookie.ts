import type { CookieSerializeOptions } from '@fastify/cookie'

/** Names the cookie; over https the prefix makes browsers refuse one that another host or plain http set. */
export const sessionCookieName = (isHttps: boolean): string => (isHttps ? '__Host-bcd' : 'bcd')

/** Gives the cookie's properties: no script reads it, and no other site's request carries it. */
export const sessionCookieOptions = (isHttps: boolean, expiresAt: Date): CookieSerializeOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: isHttps,
  expires: expiresAt,
})
