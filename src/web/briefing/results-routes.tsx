import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { resultId } from '../../kernel/ids.ts'
import type { LedgerUses } from '../briefing-uses.ts'
import { bodyForm, formOf } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { ledgerFilterOf, periodOf, queryOf } from './ledger-query.ts'
import { ResultsPage } from './results-page.tsx'
import { UnitResultsPage } from './unit-results-page.tsx'

export interface LedgerPageUses {
  readonly ledger: LedgerUses
  readonly units: Pick<UnitUses, 'listUnits'>
}

const READERS = { config: { access: 'briefing.read' } } as const
const WRITERS = { config: { access: 'results.write' } } as const
const LIST_LIMIT = 50
/** As many units as one installation has, with room to grow. */
const UNIT_LIMIT = 1_000

/** The ledger of results: what was achieved, and deciding what counts. */
export function resultsRoutes(app: FastifyInstance, uses: LedgerPageUses): void {
  readingRoutes(app, uses)
  decidingRoutes(app, uses.ledger)
}

/** Gives every unit there is or was, for people to choose from. */
export const unitsOf = async ({ units }: Pick<LedgerPageUses, 'units'>, request: FastifyRequest) =>
  (await units.listUnits(actorOf(request), { limit: UNIT_LIMIT })).items

function readingRoutes(app: FastifyInstance, uses: LedgerPageUses): void {
  const { ledger } = uses
  app.get('/results', READERS, async (request, reply) => {
    const asked = formOf(request.query)
    const filter = ledgerFilterOf(asked, request.view)
    const [actor, cursor] = [actorOf(request), asked.line('cursor')]
    const wanted = { ...queryOf(filter), limit: LIST_LIMIT, ...(cursor && { cursor }) }
    const { items, nextCursor } = await ledger.listResults(actor, wanted)
    const props = {
      ...{ filter, results: items, next: nextCursor, units: await unitsOf(uses, request) },
      indicators: await ledger.listIndicators(actor),
      printed: await ledger.printResults(actor, periodOf(filter)),
      pairs: await ledger.listSameResults(actor, periodOf(filter)),
    }
    return reply.page(request.view.texts.ledger.title, <ResultsPage {...props} />)
  })

  app.get('/results/units', READERS, async (request, reply) => {
    const filter = ledgerFilterOf(formOf(request.query), request.view)
    const actor = actorOf(request)
    const props = {
      ...{ filter, units: await unitsOf(uses, request) },
      indicators: await ledger.listIndicators(actor),
      rows: await ledger.sumResultsByUnit(actor, periodOf(filter)),
    }
    return reply.page(request.view.texts.ledger.byUnit, <UnitResultsPage {...props} />)
  })
}

function decidingRoutes(app: FastifyInstance, ledger: LedgerUses): void {
  app.post('/results/approve', { config: { access: 'results.approve' } }, async (request, reply) => {
    const ids = bodyForm(request).all('id').map(resultId)
    await ledger.approveResults(actorOf(request), ids)
    return reply.done(backTo(ids), 'results-approved')
  })

  app.post('/results/join', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const pair = [resultId(form.line('first')), resultId(form.line('second'))] as const
    return form.line('do') === 'apart'
      ? setApart(ledger, request, reply, pair)
      : reply.done(`/results/${await ledger.joinResults(actorOf(request), ...pair)}`, 'results-joined')
  })
}

async function setApart(
  ledger: LedgerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  [first, second]: Readonly<[ReturnType<typeof resultId>, ReturnType<typeof resultId>]>,
) {
  await ledger.setResultsApart(actorOf(request), first, second)
  return reply.done('/results', 'results-apart')
}

/** One result's own page; of several the list. */
const backTo = (ids: readonly string[]): string => (ids.length === 1 ? `/results/${ids[0]}` : '/results')
