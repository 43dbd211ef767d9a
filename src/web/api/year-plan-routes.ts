import type { YearPlans } from '../../briefing/index.ts'
import { indicatorId, unitId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PlanUses } from '../documents/guidance-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures } from './schemas.ts'
import { PLAN_EXAMPLE, planBody, yearParams, yearPlansSchema } from './year-plan-schemas.ts'

const tags = ['plans']
type Uses = Pick<PlanUses, 'readPlans' | 'registerPlan'>

/** Adds the calls about what branches registered for a year. */
export function yearPlanRoutes(app: App, uses: Uses): void {
  app.get(
    '/plans/:year',
    {
      config: { access: 'guidance.read' },
      schema: {
        tags,
        summary: 'Tells what each branch registered for a year, against what it did',
        params: yearParams,
        response: { 200: yearPlansSchema, ...failures },
      },
    },
    async request => shown(await uses.readPlans(actorOf(request), request.params.year)),
  )

  app.put(
    '/plans/:year',
    {
      config: { access: 'guidance.write', example: PLAN_EXAMPLE },
      schema: {
        tags,
        summary: 'Registers a branch’s plan for it; the same again changes nothing',
        params: yearParams,
        body: planBody,
        response: { 200: yearPlansSchema, ...failures },
      },
    },
    async request => {
      const { branchId, version, lines } = request.body
      const { year } = request.params
      const read = lines.map(line => ({
        ...line,
        indicatorId: line.indicatorId === null ? null : indicatorId(line.indicatorId),
      }))
      const wish = { year, version, lines: read, unitId: unitId(branchId) }
      await uses.registerPlan(actorOf(request), wish)
      return shown(await uses.readPlans(actorOf(request), year))
    },
  )
}

const shown = ({ year, window, branches, registeredCount }: YearPlans) => ({
  ...{ year, ...window, registeredCount, branchCount: branches.length },
  items: branches.map(({ unitId: branchId, unitName: branchName, plan, events }) => ({
    ...{ branchId, branchName, plan, events },
  })),
})
