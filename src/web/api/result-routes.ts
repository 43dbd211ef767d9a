import { resultId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { LedgerUses } from '../briefing-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import {
  otherBody,
  RESULT_EXAMPLE,
  reasonBody,
  resultBody,
  resultQuery,
  resultSchema,
  totalsQuery,
  totalsSchema,
} from './result-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'

const one = { 200: resultSchema, ...failures }
const made = { 201: resultSchema, ...failures }

/** Adds the calls about the ledger of results. */
export function resultRoutes(app: App, ledger: LedgerUses): void {
  addReading(app, ledger)
  addEntering(app, ledger)
  addDeciding(app, ledger)
}

function addReading(app: App, ledger: LedgerUses): void {
  app.get(
    '/results',
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['results'],
        summary: 'Lists results, the latest day first; with the filters of a total exactly what it counts',
        querystring: resultQuery,
        response: { 200: listOf(resultSchema), ...failures },
      },
    },
    async request => {
      const { branchId, ...query } = request.query
      return ledger.listResults(actorOf(request), { ...query, unitId: branchId })
    },
  )

  app.get(
    '/results/totals',
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['results'],
        summary: 'Sums approved results of a period by indicator, also in words; each counts once',
        querystring: totalsQuery,
        response: { 200: totalsSchema, ...failures },
      },
    },
    async request => {
      const { branchId, ...query } = request.query
      const { totals, ...rest } = await ledger.printResults(actorOf(request), { ...query, unitId: branchId })
      return { ...rest, items: totals }
    },
  )

  app.get(
    '/results/:id',
    {
      config: { access: 'briefing.read' },
      schema: { tags: ['results'], summary: 'Shows one result', params: idParams, response: one },
    },
    async request => ledger.getResult(actorOf(request), resultId(request.params.id)),
  )
}

function addEntering(app: App, ledger: LedgerUses): void {
  app.post(
    '/results',
    {
      config: { access: 'results.write', isRepeatable: true, example: RESULT_EXAMPLE },
      schema: {
        tags: ['results'],
        summary: 'Enters a result; it counts once it is approved',
        headers: idempotencyHeader,
        body: resultBody,
        response: made,
      },
    },
    async (request, reply) => {
      const [actor, wished] = [actorOf(request), resultId(request.repeatable?.newId ?? request.id)]
      const id = await ledger.recordResult(actor, { ...wishOf(request.body), id: wished })
      return reply.status(201).send(await ledger.getResult(actor, id))
    },
  )

  app.post(
    '/results/:id/replace',
    {
      config: { access: 'results.write', isRepeatable: true, example: RESULT_EXAMPLE },
      schema: {
        tags: ['results'],
        summary: 'Corrects a result by a new one; an approved one counts until the new one is approved',
        params: idParams,
        headers: idempotencyHeader,
        body: resultBody,
        response: made,
      },
    },
    async (request, reply) => {
      const [actor, wished] = [actorOf(request), resultId(request.repeatable?.newId ?? request.id)]
      const wish = { ...wishOf(request.body), id: wished }
      const id = await ledger.replaceResult(actor, resultId(request.params.id), wish)
      return reply.status(201).send(await ledger.getResult(actor, id))
    },
  )
}

function addDeciding(app: App, ledger: LedgerUses): void {
  app.post(
    '/results/:id/approve',
    {
      config: { access: 'results.approve' },
      schema: {
        tags: ['results'],
        summary: 'Approves a result: from then on it counts',
        params: idParams,
        response: one,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), resultId(request.params.id)]
      await ledger.approveResults(actor, [id])
      return ledger.getResult(actor, id)
    },
  )

  app.post(
    '/results/:id/withdraw',
    {
      config: { access: 'results.write', example: { reason: 'Nhập nhầm' } },
      schema: {
        tags: ['results'],
        summary: 'Takes a result out of the ledger; an approved one wants a reason',
        params: idParams,
        body: reasonBody,
        response: one,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), resultId(request.params.id)]
      await ledger.withdrawResult(actor, id, request.body.reason)
      return ledger.getResult(actor, id)
    },
  )

  app.post(
    '/results/:id/merge',
    {
      config: { access: 'results.write', example: { otherId: '0199f6a2c0de7f00' } },
      schema: {
        tags: ['results'],
        summary: 'Makes one result of two: the units of both are credited, and it counts once',
        params: idParams,
        body: otherBody,
        response: one,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), resultId(request.params.id)]
      const kept = await ledger.joinResults(actor, id, resultId(request.body.otherId))
      return ledger.getResult(actor, kept)
    },
  )
}

type Body = Omit<Parameters<LedgerUses['recordResult']>[1], 'unitIds' | 'toOn'> & {
  readonly branchIds: Parameters<LedgerUses['recordResult']>[1]['unitIds']
  readonly toOn?: string | undefined
}

const wishOf = ({ branchIds, toOn, ...rest }: Body) => ({
  ...rest,
  unitIds: branchIds,
  toOn: toOn ?? rest.fromOn,
})
