import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Practice } from '../../intake/index.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { practiceId, submissionId } from '../../kernel/ids.ts'
import { bodyForm, formOf } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { EditPracticePage } from './edit-practice-page.tsx'
import {
  draftOfPractice,
  newPracticeDraft,
  type PracticeDraft,
  practiceContentOf,
  practiceDraftOf,
  practiceUnitOf,
} from './practice-draft.ts'
import { PracticesPage } from './practices-page.tsx'

type Uses = Pick<OfficerUses, 'practices' | 'submissions' | 'organisation'>

const READERS = { config: { access: 'submissions.read' } } as const
const WRITERS = { config: { access: 'submissions.decide' } } as const
const UNIT_LIMIT = 500
const Params = z.object({ id: z.string().transform(practiceId) })

/** Good practice: ways of working that others may start from. */
export function practiceRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/library/practices', READERS, async (request, reply) => {
    const practices = await uses.practices.listPractices(actorOf(request))
    return reply.page(request.view.texts.practices.title, <PracticesPage practices={practices} />)
  })

  app.get('/library/practices/new', WRITERS, async (request, reply) => {
    const named = formOf(request.query).line('submission')
    const actor = actorOf(request)
    const source = named === '' ? null : await uses.submissions.getSubmission(actor, submissionId(named))
    return show(uses, request, reply, newPracticeDraft(request.id, source))
  })

  app.post('/library/practices/new', WRITERS, (request, reply) => add(uses, request, reply))
  changeRoutes(app, uses)
}

function changeRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/library/practices/:id', WRITERS, async (request, reply) => {
    const practice = await uses.practices.getPractice(actorOf(request), idIn(request))
    return show(uses, request, reply, draftOfPractice(practice), practice)
  })

  app.post('/library/practices/:id', WRITERS, async (request, reply) => {
    const draft = practiceDraftOf(bodyForm(request))
    const practice = await uses.practices.getPractice(actorOf(request), idIn(request))
    return save(uses, request, reply, { draft, practice }, () =>
      uses.practices.changePractice(actorOf(request), practice.id, practiceContentOf(draft)),
    )
  })

  app.post('/library/practices/:id/retire', WRITERS, async (request, reply) => {
    const isRetired = bodyForm(request).line('isRetired') === 'yes'
    await uses.practices.changePractice(actorOf(request), idIn(request), { isRetired })
    return reply.done('/library/practices', 'practice-saved')
  })
}

const idIn = (request: FastifyRequest) => Params.parse(request.params).id

function add(uses: Uses, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const draft = practiceDraftOf(bodyForm(request))
  return save(uses, request, reply, { draft, practice: null }, () =>
    uses.practices.addPractice(actorOf(request), {
      ...practiceContentOf(draft),
      id: draft.formId === '' ? undefined : practiceId(derivedId({ practice: draft })),
      unitId: practiceUnitOf(draft),
      submissionId: draft.submissionId === '' ? null : submissionId(draft.submissionId),
    }),
  )
}

async function save(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  { draft, practice }: { readonly draft: PracticeDraft; readonly practice: Practice | null },
  write: () => Promise<unknown>,
): Promise<FastifyReply> {
  try {
    await write()
    return reply.done('/library/practices', 'practice-saved')
  } catch (error) {
    const { status, fields } = formProblems(error, request.view.locale)
    return show(uses, request, reply.code(status), draft, practice, fields)
  }
}

async function show(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: PracticeDraft,
  practice: Practice | null = null,
  problems: Readonly<Record<string, string>> = {},
): Promise<FastifyReply> {
  const units = await uses.organisation.listUnits(actorOf(request), { limit: UNIT_LIMIT })
  const { practices } = request.view.texts
  const page = <EditPracticePage {...{ draft, practice, problems }} units={units.items} />
  return reply.page(practice ? practices.edit : practices.add, page)
}
