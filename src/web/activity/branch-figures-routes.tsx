import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { BranchActivity } from '../../activity/index.ts'
import { type UnitId, unitId } from '../../kernel/ids.ts'
import { type LocalDate, plusMonths } from '../../kernel/local-date.ts'
import { printMonth } from '../../kernel/vietnamese-date.ts'
import { formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { FigurePageUses } from './board-routes.tsx'
import { BranchFiguresPage } from './branch-figures-page.tsx'
import { basisOf, eightWeeks, twelveMonths } from './figure-query.ts'
import type { MonthOfBranch } from './month-table.tsx'

const Params = z.object({ id: z.string().transform(unitId) })
const SHOWN_POSTS = 20
const MONTHS = 12

/** A branch's own page: how often it publishes, and what. */
export function branchFiguresRoutes(app: FastifyInstance, uses: FigurePageUses): void {
  app.get('/branches/:id/activity', { config: { access: 'activity.read' } }, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const unit = await uses.units.getUnit(actorOf(request), id)
    const props = await figuresOf(uses, request, id)
    const names = await Promise.all(
      (props.year?.sharedWith ?? []).map(other => uses.units.getUnit(actorOf(request), other)),
    )
    const page = <BranchFiguresPage unit={unit} {...props} sharedNames={names.map(({ name }) => name)} />
    return reply.page(request.view.texts.activity.branchTitle(unit.name), page)
  })
}

async function figuresOf({ activity }: FigurePageUses, request: FastifyRequest, branchId: UnitId) {
  const { now, timeZone } = request.view
  const actor = actorOf(request)
  const place = { branchId, basis: basisOf(formOf(request.query)) }
  const [weeks, twelve] = [eightWeeks(now, timeZone), twelveMonths(now, timeZone)]
  const months = monthsSince(twelve.from)
  const [[recent = null, year = null, ...each], posts] = await Promise.all([
    activity.readBranchFigures(actor, place, [weeks, { ...twelve, bucket: 'week' }, ...months]),
    activity.listPagePosts(actor, { ...twelve, ...place, limit: SHOWN_POSTS }),
  ])
  return {
    ...{ recent, year, posts },
    recentPeriod: { from: weeks.from, to: weeks.to, ...place },
    yearPeriod: { ...twelve, ...place },
    months: months
      .flatMap(({ from, to }, index) => monthOf({ from, to, ...place }, each[index]))
      .toReversed(),
  }
}

/** Each month is counted by itself, because an event of two months is one in each. */
const monthsSince = (first: LocalDate) =>
  Array.from({ length: MONTHS }, (_, index) => ({
    ...{ from: plusMonths(first, index), to: plusMonths(first, index + 1) },
    bucket: 'month' as const,
  }))

const monthOf = (period: MonthOfBranch['period'], figures: BranchActivity | null = null): MonthOfBranch[] =>
  figures === null ? [] : [{ name: printMonth(period.from, 'd/M/yyyy'), period, figures }]
