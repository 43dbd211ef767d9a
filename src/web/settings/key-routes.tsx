import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { apiKeyId } from '../../kernel/ids.ts'
import { bodyForm } from '../form.ts'
import type { KeyUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { KeysPage, type KeysPageProps } from './keys-page.tsx'
import { roleOf } from './role-select.tsx'

const Params = z.object({ id: z.string().transform(apiKeyId) })
const ADMINS = { config: { access: 'keys.manage' } } as const
const LIMIT = 200

/** Keys for other programs. A fresh key is in the answer to the form itself and nowhere else. */
export function keyRoutes(app: FastifyInstance, uses: KeyUses): void {
  app.get('/settings/keys', ADMINS, (request, reply) => show(uses, request, reply, {}))

  app.post('/settings/keys', ADMINS, async (request, reply) => {
    const form = bodyForm(request)
    const name = form.line('name')
    try {
      const made = await uses.createApiKey(actorOf(request), { name, role: roleOf(form.raw('role')) })
      return await show(uses, request, reply, { freshKey: made.key.reveal() })
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { name, problems: fields })
    }
  })

  app.post('/settings/keys/:id/revoke', ADMINS, async (request, reply) => {
    await uses.revokeApiKey(actorOf(request), Params.parse(request.params).id)
    return reply.done('/settings/keys', 'key-revoked')
  })
}

async function show(
  uses: KeyUses,
  request: FastifyRequest,
  reply: FastifyReply,
  props: Partial<KeysPageProps>,
): Promise<FastifyReply> {
  const { items } = await uses.listApiKeys(actorOf(request), { limit: LIMIT })
  const whole = { name: '', problems: {}, freshKey: null, ...props, keys: items }
  return reply.page(request.view.texts.keys.title, <KeysPage {...whole} />)
}
