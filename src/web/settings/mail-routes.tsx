import type { FastifyInstance } from 'fastify'
import { MAIL_CHOICES } from '../../watching/index.ts'
import { bodyForm } from '../form.ts'
import type { MailUses, SelfUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { showMe } from './me-routes.tsx'

/** A person's letters: which they want, and whether any arrive. */
export function mailRoutes(app: FastifyInstance, uses: SelfUses & MailUses): void {
  app.post('/settings/me/mails', { config: { access: 'self.manage' } }, async (request, reply) => {
    const typed = bodyForm(request).raw('mails')
    const choice = MAIL_CHOICES.find(known => known === typed) ?? 'all'
    await uses.changeMails(actorOf(request), choice)
    return reply.done('/settings/me', 'mails-saved')
  })

  app.post('/settings/me/mails/test', { config: { access: 'people.manage' } }, async (request, reply) => {
    const tried = await uses.sendTestMail(actorOf(request))
    return showMe(uses, request, reply, { tried })
  })
}
