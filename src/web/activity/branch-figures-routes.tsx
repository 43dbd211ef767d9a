import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Basis, BranchActivity } from '../../activity/index.ts'
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
  const [recent, twelve] = [eightWeeks(now, timeZone), twelveMonths(now, timeZone)]
  const read = async (wish: Pick<typeof recent, 'from' | 'to' | 'bucket'>): Promise<BranchActivity | null> =>
    (await activity.readFigures(actor, { ...wish, ...place })).items[0] ?? null
  return {
    recent: await read(recent),
    recentPeriod: { from: recent.from, to: recent.to, ...place },
    year: await read({ ...twelve, bucket: 'week' }),
    yearPeriod: { ...twelve, ...place },
    months: await monthsOf(twelve.from, place, read),
    posts: await activity.listPagePosts(actor, { ...twelve, ...place, limit: SHOWN_POSTS }),
  }
}

type ReadMonth = (wish: {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly bucket: 'month'
}) => Promise<BranchActivity | null>

/** Reads each month by itself, because an event of two months is one in each; the newest first. */
async function monthsOf(
  first: LocalDate,
  place: { readonly branchId: UnitId; readonly basis: Basis },
  read: ReadMonth,
): Promise<MonthOfBranch[]> {
  const months = await Promise.all(
    Array.from({ length: MONTHS }, async (_, index) => {
      const [from, to] = [plusMonths(first, index), plusMonths(first, index + 1)]
      const figures = await read({ from, to, bucket: 'month' })
      return { name: printMonth(from, 'd/M/yyyy'), period: { from, to, ...place }, figures }
    }),
  )
  return months
    .flatMap(({ figures, ...month }) => (figures === null ? [] : [{ ...month, figures }]))
    .toReversed()
}
