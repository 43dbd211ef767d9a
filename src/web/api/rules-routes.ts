import { z } from 'zod'
import type { Actor } from '../../organisation/index.ts'
import { DEFAULT_TIMING } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import type { RuleUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures } from './schemas.ts'

const timing = z.strictObject({
  spacingMinutes: z.int().describe('How far apart Posts are planned; closer only warns'),
  quietFrom: z.string().describe('`22:00` on the organisation’s clock; late Posts wait until `quietTo`'),
  quietTo: z.string().describe('The same as `quietFrom` for no quiet hours'),
  catchUpMinutes: z.int().describe('How far apart late Posts of a Page go out; 0 for all at once'),
  defaultSlotTimes: z.array(z.string()).readonly().describe('Proposed where a free time is looked for'),
})

const rulesSchema = z.object({ timing }).meta({ id: 'Rules' })

const changeBody = z.strictObject({ timing: timing.partial().optional() })

/** Adds the calls about what the organisation decides. */
export function rulesRoutes(app: App, uses: RuleUses): void {
  app.get(
    '/rules',
    {
      config: { access: 'rules.read' },
      schema: {
        tags: ['rules'],
        summary: 'Shows every rule',
        response: { 200: rulesSchema, ...failures },
      },
    },
    request => shownRules(uses, actorOf(request)),
  )

  app.put(
    '/rules',
    {
      config: { access: 'rules.write', example: { timing: DEFAULT_TIMING } },
      schema: {
        tags: ['rules'],
        summary: 'Sets rules; what is left out stays',
        body: changeBody,
        response: { 200: rulesSchema, ...failures },
      },
    },
    async request => {
      const actor = actorOf(request)
      const { timing: change } = request.body
      if (change) await uses.setTimingRules(actor, { ...(await uses.getTimingRules(actor)), ...change })
      return shownRules(uses, actor)
    },
  )
}

const shownRules = async (uses: RuleUses, actor: Actor) => ({ timing: await uses.getTimingRules(actor) })
