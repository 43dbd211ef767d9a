import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { columnId, type PageId, pageId, slotId } from '../../kernel/ids.ts'
import { bodyForm, formOf } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { columnOf, columnProblems, typedColumnOf } from './column-draft.ts'
import { slotsOf, typedSlotsOf } from './slot-draft.ts'
import { SlotsPage, type SlotsPageProps } from './slots-page.tsx'

type Uses = Pick<OfficerUses, 'planning' | 'organisation' | 'rules' | 'templates'>

const READERS = { config: { access: 'planning.read' } } as const
const WRITERS = { config: { access: 'planning.write' } } as const
const Params = z.object({ id: z.string() })

/** Places in the week, and columns. */
export function slotsRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/posts/slots', READERS, (request, reply) => {
    const page = formOf(request.query).line('page')
    return show(uses, request, reply, page === '' ? undefined : pageId(page))
  })

  app.post('/posts/slots', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const page = pageId(form.line('pageId'))
    const draft = typedSlotsOf(form)
    try {
      await uses.planning.addSlots(actorOf(request), { ...slotsOf(draft), pageId: page })
      return reply.done(addressOf(page), 'slots-added')
    } catch (error) {
      const { status, problems } = problemsOf(error, request)
      return show(uses, request, reply.code(status), page, { form: 'slots', draft, problems })
    }
  })

  app.post('/posts/slots/:id/remove', WRITERS, async (request, reply) => {
    const slot = await uses.planning.removeSlot(actorOf(request), slotId(idOf(request)))
    return reply.done(addressOf(slot.pageId), 'slot-removed')
  })

  columnRoutes(app, uses)
}

function columnRoutes(app: FastifyInstance, uses: Uses): void {
  const { planning } = uses
  app.post('/posts/columns', WRITERS, (request, reply) =>
    saveColumn(uses, request, reply, 'new', draft => planning.addColumn(actorOf(request), draft)),
  )

  app.post('/posts/columns/:id', WRITERS, (request, reply) => {
    const id = columnId(idOf(request))
    return saveColumn(uses, request, reply, id, draft => planning.changeColumn(actorOf(request), id, draft))
  })

  for (const [verb, isArchived] of [
    ['archive', true],
    ['restore', false],
  ] as const)
    app.post(`/posts/columns/:id/${verb}`, WRITERS, async (request, reply) => {
      await planning.changeColumn(actorOf(request), columnId(idOf(request)), { isArchived })
      return reply.done('/posts/slots', 'column-saved')
    })
}

async function saveColumn(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  form: string,
  save: (column: ReturnType<typeof columnOf>) => Promise<unknown>,
): Promise<FastifyReply> {
  const column = typedColumnOf(bodyForm(request))
  try {
    await save(columnOf(column))
    return reply.done('/posts/slots', 'column-saved')
  } catch (error) {
    const { status, problems } = problemsOf(error, request)
    const page = column.pageId === '' ? undefined : pageId(column.pageId)
    const failed = { form, column, problems: columnProblems(problems) }
    return show(uses, request, reply.code(status), page, failed)
  }
}

function problemsOf(error: unknown, request: FastifyRequest) {
  const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  return { status, problems: { whole: `${sentence} ${nextStep}`, ...fields } }
}

async function show(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: PageId | undefined,
  failed?: SlotsPageProps['failed'],
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const pages = await publishPages(uses.organisation, actor)
  const shown = pages.find(page => page.id === asked) ?? pages[0]
  const props: SlotsPageProps = {
    pages,
    pageId: shown?.id,
    slots: shown === undefined ? [] : await uses.planning.listSlots(actor, shown.id),
    columns: await uses.planning.listColumns(actor),
    templates: uses.templates.listTemplates(),
    timing: await uses.rules.getTimingRules(actor),
    ...(failed && { failed }),
  }
  return reply.page(request.view.texts.slots.title, <SlotsPage {...props} />)
}

const idOf = (request: FastifyRequest): string => Params.parse(request.params).id

const addressOf = (page: PageId): string => `/posts/slots?page=${encodeURIComponent(page)}`
