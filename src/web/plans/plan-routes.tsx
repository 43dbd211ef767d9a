import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { unitId } from '../../kernel/ids.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import { FILE_TYPES } from '../briefings/brief-file.ts'
import type { PlanUses } from '../documents/guidance-uses.ts'
import { bodyForm, formOf } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { isoDayText } from '../views/time-text.ts'
import { linesOfDraft, planDraftOf } from './plan-draft.ts'
import { PlanPage } from './plan-page.tsx'
import { SHOWN } from './plan-table.tsx'
import { PlansPage, type WindowDraft } from './plans-page.tsx'
import { refusedPlan, type TypedPlan, typedPlan } from './typed-plan.ts'

interface Uses {
  readonly plans: PlanUses
  readonly units: Pick<UnitUses, 'getUnit'>
}

const READERS = { config: { access: 'guidance.read' } } as const
const WRITERS = { config: { access: 'guidance.write' } } as const
/** What is no year is refused by whoever reads it. */
const YearParams = z.object({ year: z.string().transform(Number) })
const PlanParams = YearParams.extend({ unit: z.string().transform(unitId) })

const yearIn = (request: FastifyRequest) => YearParams.parse(request.params).year

/** What branches registered for a year, against what they did; officers write it down for them. */
export function planRoutes(app: FastifyInstance, uses: Uses): void {
  yearPages(app, uses.plans)
  planPages(app, uses)
}

function yearPages(app: FastifyInstance, plans: PlanUses): void {
  app.get('/plans', READERS, ({ view }, reply) =>
    reply.redirect(`/plans/${localDateAt(view.now, view.timeZone).year}`),
  )

  app.get('/plans/:year', READERS, (request, reply) => showYear(plans, request, reply))

  app.get('/plans/:year/plans.xlsx', READERS, async (request, reply) => {
    const year = yearIn(request)
    const bytes = await plans.exportPlans(actorOf(request), year, request.view.texts.guidancePaper)
    return reply
      .type(FILE_TYPES.xlsx)
      .header('content-disposition', `attachment; filename="ke-hoach-${year}.xlsx"`)
      .send(Buffer.from(bytes))
  })

  app.post('/plans/:year/window', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const draft = { opensOn: form.line('opensOn'), closesOn: form.line('closesOn') }
    try {
      await plans.setPlanWindow(actorOf(request), yearIn(request), draft)
      return reply.done(`/plans/${yearIn(request)}`, 'plan-window-set')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return showYear(plans, request, reply.code(status), { draft, problems: fields })
    }
  })
}

interface TypedWindow {
  readonly draft: WindowDraft
  readonly problems: Readonly<Record<string, string>>
}

async function showYear(
  uses: PlanUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed?: TypedWindow,
): Promise<FastifyReply> {
  const plans = await uses.readPlans(actorOf(request), yearIn(request))
  const { opensOn, closesOn } = plans.window
  const asked = formOf(request.query).line('show')
  const window = { draft: { opensOn: isoDayText(opensOn), closesOn: isoDayText(closesOn) }, problems: {} }
  const shown = SHOWN.find(one => one === asked) ?? 'all'
  const page = <PlansPage {...{ plans, shown }} {...(typed ?? window)} />
  return reply.page(request.view.texts.plans.title(plans.year), page)
}

function planPages(app: FastifyInstance, { plans, units }: Uses): void {
  const show = async (request: FastifyRequest, reply: FastifyReply, typed?: TypedPlan) => {
    const { year, unit } = PlanParams.parse(request.params)
    const { name } = await units.getUnit(actorOf(request), unit)
    const own = await plans.readOwnPlan({ unitId: unit }, year)
    const props = typed ?? typedPlan(own, formOf(request.query))
    const page = <PlanPage {...{ own, unitName: name }} {...props} />
    return reply.page(request.view.texts.plans.of(name, year), page)
  }

  app.get('/plans/:year/:unit', WRITERS, (request, reply) => show(request, reply))

  app.post('/plans/:year/:unit', WRITERS, async (request, reply) => {
    const { year, unit } = PlanParams.parse(request.params)
    const draft = planDraftOf(bodyForm(request))
    const own = await plans.readOwnPlan({ unitId: unit }, year)
    try {
      const lines = linesOfDraft(draft, own.indicators)
      await plans.registerPlan(actorOf(request), { unitId: unit, year, lines, version: draft.version })
      return reply.done(`/plans/${year}`, 'plan-saved')
    } catch (error) {
      const { status, typed } = refusedPlan(own, draft, error, request.view.locale)
      return show(request, reply.code(status), typed)
    }
  })
}
