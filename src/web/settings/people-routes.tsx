import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { personId } from '../../kernel/ids.ts'
import type { FreshLink } from '../../organisation/index.ts'
import { bodyForm, type Form } from '../form.ts'
import type { PeopleUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { PeoplePage, type PeoplePageProps } from './people-page.tsx'
import { roleOf } from './role-select.tsx'

const Params = z.object({ id: z.string().transform(personId) })
const ADMINS = { config: { access: 'people.manage' } } as const
/** More people than one organisation lets in. */
const LIMIT = 500

const NOTHING: Omit<PeoplePageProps, 'people'> = {
  draft: { email: '', name: '', role: 'officer' },
  problems: {},
  freshLink: null,
}

/** Who may come in. A fresh link is in the answer to the form itself, so that no address or cookie ever holds it. */
export function peopleRoutes(app: FastifyInstance, uses: PeopleUses, publicUrl: URL | null): void {
  const shownLink = ({ protocol, host }: FastifyRequest, { token, expiresAt }: FreshLink) => ({
    url: new URL(`/sign-in/${token.reveal()}`, publicUrl ?? `${protocol}://${host}`).href,
    expiresAt,
  })

  app.get('/settings/people', ADMINS, (request, reply) => show(uses, request, reply, NOTHING))

  app.post('/settings/people', ADMINS, async (request, reply) => {
    const draft = draftOf(bodyForm(request))
    try {
      const freshLink = shownLink(request, await uses.createPerson(actorOf(request), draft))
      return await show(uses, request, reply, { ...NOTHING, freshLink })
    } catch (error) {
      return showProblems(uses, request, reply, { ...NOTHING, draft }, error)
    }
  })

  app.post('/settings/people/:id/link', ADMINS, async (request, reply) => {
    const link = await uses.makeSignInLink(actorOf(request), Params.parse(request.params).id)
    return show(uses, request, reply, { ...NOTHING, freshLink: shownLink(request, link) })
  })

  app.post('/settings/people/:id', ADMINS, async (request, reply) => {
    try {
      const { id } = Params.parse(request.params)
      await uses.changePerson(actorOf(request), id, changeOf(bodyForm(request)))
      return reply.done('/settings/people', 'person-saved')
    } catch (error) {
      return showProblems(uses, request, reply, NOTHING, error)
    }
  })
}

const draftOf = (form: Form) => ({
  email: form.line('email'),
  name: form.line('name'),
  role: roleOf(form.raw('role')),
})

function changeOf(form: Form): Parameters<PeopleUses['changePerson']>[2] {
  if (form.raw('do') === 'role') return { role: roleOf(form.raw('role')) }
  return { isDisabled: form.raw('do') === 'disable' }
}

async function showProblems(
  uses: PeopleUses,
  request: FastifyRequest,
  reply: FastifyReply,
  props: Omit<PeoplePageProps, 'people'>,
  error: unknown,
): Promise<FastifyReply> {
  const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  const problems = { ...fields, whole: `${sentence} ${nextStep}` }
  return show(uses, request, reply.code(status), { ...props, problems })
}

async function show(
  uses: PeopleUses,
  request: FastifyRequest,
  reply: FastifyReply,
  props: Omit<PeoplePageProps, 'people'>,
): Promise<FastifyReply> {
  const { items } = await uses.listPeople(actorOf(request), { limit: LIMIT })
  return reply.page(request.view.texts.people.title, <PeoplePage people={items} {...props} />)
}
