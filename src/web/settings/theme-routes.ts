import type { FastifyInstance } from 'fastify'
import { DAY, SECOND } from '../../kernel/time.ts'
import { bodyForm } from '../form.ts'
import { THEME_COOKIE } from '../html.tsx'
import { localAddress } from '../sign-in/local-address.ts'
import { THEMES } from '../views/view.ts'

const OPTIONS = { path: '/', sameSite: 'lax', httpOnly: true, maxAge: (365 * DAY) / SECOND } as const

/** Light or dark, kept in a cookie of this browser. */
export function themeRoutes(app: FastifyInstance): void {
  app.post('/settings/theme', { config: { access: 'anyone' } }, async (request, reply) => {
    const form = bodyForm(request)
    const theme = THEMES.find(each => each === form.raw('theme')) ?? 'auto'
    return reply.setCookie(THEME_COOKIE, theme, OPTIONS).done(localAddress(form.raw('back')))
  })
}
