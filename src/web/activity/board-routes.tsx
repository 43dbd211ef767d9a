import type { FastifyInstance } from 'fastify'
import type { UnitId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import type { ActivityUses } from '../activity-uses.ts'
import { formOf } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { BoardPage } from './board-page.tsx'
import { boardQuery, pickBranches } from './board-query.ts'
import { eightWeeks } from './figure-query.ts'

export interface FigurePageUses {
  readonly activity: ActivityUses
  readonly units: Pick<UnitUses, 'listUnits' | 'getUnit'>
}

/** As many units as one installation has, with room to grow. */
const ALL_UNITS = 1_000

/** The board of every branch. */
export function boardRoutes(app: FastifyInstance, { activity, units }: FigurePageUses): void {
  app.get('/branches', { config: { access: 'activity.read' } }, async (request, reply) => {
    const { now, timeZone, texts } = request.view
    const query = boardQuery(formOf(request.query))
    const actor = actorOf(request)
    const period = eightWeeks(now, timeZone)
    const { items } = await activity.readFigures(actor, { ...period, basis: query.basis })
    const found = query.q === '' ? null : await unitsCalled(units, actor, query.q)
    const props = { all: items, picked: pickBranches(items, query, found), query }
    const list = { from: period.from, to: period.to, basis: query.basis }
    return reply.page(texts.activity.boardTitle, <BoardPage {...props} period={list} />)
  })
}

/** Finds units by what they are called or were, with those that they went into. */
async function unitsCalled(
  units: FigurePageUses['units'],
  actor: Actor,
  q: string,
): Promise<ReadonlySet<UnitId>> {
  const { items } = await units.listUnits(actor, { q, limit: ALL_UNITS })
  return new Set(items.flatMap(({ id, mergedIntoId }) => (mergedIntoId === null ? [id] : [id, mergedIntoId])))
}
