import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { derivedId } from '../../kernel/derived-id.ts'
import { indicatorId } from '../../kernel/ids.ts'
import type { LedgerUses } from '../briefing-uses.ts'
import { bodyForm, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { contentOfDraft, draftOfIndicator, type IndicatorDraft, indicatorDraftOf } from './indicator-draft.ts'
import { IndicatorsPage } from './indicators-page.tsx'

const WRITERS = { config: { access: 'results.write' } } as const
const HERE = '/results/indicators'
const Params = z.object({ id: z.string().max(100).transform(indicatorId) })

/** What is counted in the ledger: added, changed, archived. */
export function indicatorRoutes(app: FastifyInstance, ledger: LedgerUses): void {
  app.get(HERE, { config: { access: 'briefing.read' } }, (request, reply) =>
    show(ledger, request, reply, { editedId: formOf(request.query).line('edit') }),
  )

  app.post(HERE, WRITERS, async (request, reply) => {
    const draft = indicatorDraftOf(bodyForm(request))
    try {
      const id = draft.formId ? { id: indicatorId(derivedId(draft)) } : {}
      await ledger.addIndicator(actorOf(request), { ...contentOfDraft(draft), ...id })
      return reply.done(HERE, 'indicator-saved')
    } catch (error) {
      return again(ledger, request, reply, { draft, editedId: '' }, error)
    }
  })

  app.post(`${HERE}/:id`, WRITERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const draft = indicatorDraftOf(bodyForm(request))
    try {
      const { kind: _, ...change } = contentOfDraft(draft)
      await ledger.changeIndicator(actorOf(request), id, change)
      return reply.done(HERE, 'indicator-saved')
    } catch (error) {
      return again(ledger, request, reply, { draft, editedId: id }, error)
    }
  })

  app.post(`${HERE}/:id/archive`, WRITERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const isArchived = bodyForm(request).line('archived') === 'yes'
    await ledger.changeIndicator(actorOf(request), id, { isArchived })
    return reply.done(HERE, 'indicator-saved')
  })
}

interface Typed {
  readonly editedId: string
  readonly draft?: IndicatorDraft
  readonly problems?: Readonly<Record<string, string>>
}

async function show(
  ledger: LedgerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  { editedId, draft, problems = {} }: Typed,
): Promise<FastifyReply> {
  const indicators = await ledger.listIndicators(actorOf(request))
  const edited = indicators.find(({ id }) => id === editedId) ?? null
  const props = { indicators, edited, draft: draft ?? draftOfIndicator(edited, request.id), problems }
  return reply.page(request.view.texts.ledger.indicatorsTitle, <IndicatorsPage {...props} />)
}

function again(
  ledger: LedgerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed,
  error: unknown,
): Promise<FastifyReply> {
  const { status, fields } = formProblems(error, request.view.locale)
  return show(ledger, request, reply.code(status), { ...typed, problems: fields })
}
