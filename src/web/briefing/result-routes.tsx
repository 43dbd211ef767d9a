import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { derivedId } from '../../kernel/derived-id.ts'
import { resultId, submissionId } from '../../kernel/ids.ts'
import { bodyForm, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { ProposalPage } from './proposal-page.tsx'
import { draftOfResult, type ResultDraft, resultDraftOf, wishOfDraft } from './result-draft.ts'
import { ResultFormPage } from './result-form.tsx'
import { ResultPage } from './result-page.tsx'
import { type LedgerPageUses, unitsOf } from './results-routes.tsx'

const READERS = { config: { access: 'briefing.read' } } as const
const WRITERS = { config: { access: 'results.write' } } as const
const Params = z.object({ id: z.string().max(100) })
const idIn = ({ params }: FastifyRequest) => resultId(Params.parse(params).id)

/** One result: entered, also from a Submission, looked at, corrected, withdrawn. */
export function resultRoutes(app: FastifyInstance, uses: LedgerPageUses): void {
  enteringRoutes(app, uses)
  correctingRoutes(app, uses)
  oneRoutes(app, uses)
}

interface Shown {
  readonly draft: ResultDraft
  readonly action: string
  readonly problems?: Readonly<Record<string, string>>
}

async function showForm(
  uses: LedgerPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  { draft, action, problems = {} }: Shown,
) {
  const indicators = await uses.ledger.listIndicators(actorOf(request))
  const isCorrection = action !== '/results'
  const { ledger } = request.view.texts
  const props = { draft, action, problems, indicators, isCorrection, units: await unitsOf(uses, request) }
  return reply.page(isCorrection ? ledger.correctTitle : ledger.newTitle, <ResultFormPage {...props} />)
}

/** Tells beside its field what is wrong; what names one line of a field stands at the field. */
function problemsOf(error: unknown, request: FastifyRequest) {
  const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
  const told = Object.entries(fields).map(([path, words]) => [path.split('.')[0], words])
  const whole = told.length === 0 ? { whole: `${sentence} ${nextStep}` } : {}
  return { status, problems: { ...whole, ...Object.fromEntries(told) } }
}

function enteringRoutes(app: FastifyInstance, uses: LedgerPageUses): void {
  const { ledger } = uses
  app.get('/results/new', WRITERS, (request, reply) => {
    const draft = { ...resultDraftOf(formOf(request.query)), formId: request.id }
    return showForm(uses, request, reply, { draft, action: '/results' })
  })

  app.post('/results', WRITERS, async (request, reply) => {
    const draft = resultDraftOf(bodyForm(request))
    try {
      const wish = wishOfDraft(draft, await ledger.listIndicators(actorOf(request)))
      const more = {
        ...(draft.formId && { id: resultId(derivedId(draft)) }),
        ...(draft.sourceKey && { sourceKey: draft.sourceKey }),
      }
      const id = await ledger.recordResult(actorOf(request), { ...wish, ...more })
      const from = /^submission:(.+):\d+$/.exec(draft.sourceKey)?.[1]
      return reply.done(from ? `/results/from/${from}` : `/results/${id}`, 'result-recorded')
    } catch (error) {
      const { status, problems } = problemsOf(error, request)
      return showForm(uses, request, reply.code(status), { draft, action: '/results', problems })
    }
  })

  app.get('/results/from/:id', WRITERS, async (request, reply) => {
    const actor = actorOf(request)
    const proposal = await ledger.proposeResults(actor, submissionId(Params.parse(request.params).id))
    const page = <ProposalPage proposal={proposal} indicators={await ledger.listIndicators(actor)} />
    return reply.page(request.view.texts.ledger.fromSubmission, page)
  })
}

function correctingRoutes(app: FastifyInstance, uses: LedgerPageUses): void {
  const { ledger } = uses
  app.get('/results/:id/replace', WRITERS, async (request, reply) => {
    const id = idIn(request)
    const draft = draftOfResult(await ledger.getResult(actorOf(request), id), request.id)
    return showForm(uses, request, reply, { draft, action: `/results/${id}/replace` })
  })

  app.post('/results/:id/replace', WRITERS, async (request, reply) => {
    const id = idIn(request)
    const draft = resultDraftOf(bodyForm(request))
    try {
      const wish = wishOfDraft(draft, await ledger.listIndicators(actorOf(request)))
      const more = draft.formId ? { id: resultId(derivedId({ ...draft, replaces: id })) } : {}
      const made = await ledger.replaceResult(actorOf(request), id, { ...wish, ...more })
      return reply.done(`/results/${made}`, 'result-corrected')
    } catch (error) {
      const { status, problems } = problemsOf(error, request)
      const action = `/results/${id}/replace`
      return showForm(uses, request, reply.code(status), { draft, action, problems })
    }
  })
}

function oneRoutes(app: FastifyInstance, { ledger }: LedgerPageUses): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, problems = {}) => {
    const result = await ledger.getResult(actorOf(request), idIn(request))
    return reply.page(result.indicatorName, <ResultPage result={result} problems={problems} />)
  }
  app.get('/results/:id', READERS, (request, reply) => show(request, reply))

  app.post('/results/:id/withdraw', WRITERS, async (request, reply) => {
    try {
      await ledger.withdrawResult(actorOf(request), idIn(request), bodyForm(request).text('reason'))
      return reply.done(`/results/${idIn(request)}`, 'result-withdrawn')
    } catch (error) {
      const { status, problems } = problemsOf(error, request)
      return show(request, reply.code(status), problems)
    }
  })
}
