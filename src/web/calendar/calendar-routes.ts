import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'
import type { CalendarUses } from '../planning-uses.ts'
import { en } from '../text/pages.en.ts'
import { vi } from '../text/pages.vi.ts'

interface Settings {
  readonly locale: 'vi' | 'en'
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
}

const Params = z.object({ file: z.string() })
/** As long as calendar programs wait at least before they look again. */
const CACHE = 'private, max-age=300'

/** The plan as a calendar, for whoever holds a person's own link. */
export function calendarRoutes(app: FastifyInstance, uses: CalendarUses, settings: Settings): void {
  const { posts, states } = settings.locale === 'en' ? en : vi
  app.get('/calendar/:file', { config: { access: 'public' } }, async (request, reply) => {
    const [, token] = /^([\w-]{20,100})\.ics$/.exec(Params.parse(request.params).file) ?? []
    if (token === undefined) throw new AppError('NOT_FOUND')
    const actor = await uses.recogniseCalendarLink(token, request.ip)
    const home = settings.publicUrl ?? `${request.protocol}://${request.host}`
    const calendar = await uses.feedCalendar(actor, {
      name: posts.title,
      states,
      onlyPhotos: posts.onlyPhotos,
      addressOf: id => new URL(`/posts/${id}`, home).href,
    })
    return reply.type('text/calendar; charset=utf-8').header('cache-control', CACHE).send(calendar)
  })
}
