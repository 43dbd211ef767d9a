import type { FastifyInstance } from 'fastify'
import { pageId } from '../../kernel/ids.ts'
import { bodyForm } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { MeetingPageUses } from './briefing-uses.ts'

/** Drafts the Post that tells of a month or a year, and opens it; pressed again it opens the same. */
export function recapRoutes(app: FastifyInstance, uses: Pick<MeetingPageUses, 'draftRecap'>): void {
  app.post('/briefings/recap', { config: { access: 'posts.write' } }, async (request, reply) => {
    const form = bodyForm(request)
    const wish = { period: form.line('period'), pageId: pageId(form.line('pageId')) }
    return reply.redirect(`/posts/${await uses.draftRecap(actorOf(request), wish)}`, 303)
  })
}
