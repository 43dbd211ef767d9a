import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { programmeIn } from '../../briefing/index.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import type { PlanUses } from '../documents/guidance-uses.ts'
import { bodyForm, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import {
  contentOfProgramme,
  draftOfProgramme,
  type ProgrammeDraft,
  programmeDraftOf,
} from './programme-draft.ts'
import { ProgrammesPage } from './programmes-page.tsx'

const WRITERS = { config: { access: 'guidance.write' } } as const
const HERE = '/programmes'
const Params = z.object({ id: z.string().max(100) })

type Uses = Pick<PlanUses, 'listProgrammes' | 'writeProgramme' | 'forgetProgramme'>

/** How the pillars are worded by years: read, worded anew, given up. */
export function programmeRoutes(app: FastifyInstance, uses: Uses): void {
  app.get(HERE, { config: { access: 'guidance.read' } }, (request, reply) => show(uses, request, reply))

  app.post(HERE, WRITERS, async (request, reply) => {
    const draft = programmeDraftOf(bodyForm(request))
    try {
      await uses.writeProgramme(actorOf(request), contentOfProgramme(draft))
      return reply.done(HERE, 'programme-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { draft, problems: fields })
    }
  })

  app.post(`${HERE}/:id/forget`, WRITERS, async (request, reply) => {
    await uses.forgetProgramme(actorOf(request), Params.parse(request.params).id)
    return reply.done(HERE, 'programme-saved')
  })
}

interface Typed {
  readonly draft: ProgrammeDraft
  readonly problems: Readonly<Record<string, string>>
}

async function show(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed?: Typed,
): Promise<FastifyReply> {
  const { texts, now, timeZone } = request.view
  const programmes = await uses.listProgrammes(actorOf(request))
  const asked = formOf(request.query).line('edit')
  const edited = programmes.find(({ id }) => id === asked) ?? null
  const inForceId = programmeIn(programmes, localDateAt(now, timeZone).year)?.id ?? null
  const props = { programmes, inForceId, draft: draftOfProgramme(edited), problems: {}, ...typed }
  return reply.page(texts.library.shelves.programmes, <ProgrammesPage {...props} />)
}
