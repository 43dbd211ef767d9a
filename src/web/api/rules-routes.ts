import { z } from 'zod'
import { DEFAULT_RETENTION, readRetention } from '../../intake/index.ts'
import { personId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import { type ApprovalRule, DEFAULT_TIMING, readTiming } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import type { RetentionUses } from '../intake-uses.ts'
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

const people = z.array(z.string().max(100)).max(50).readonly()

const approvalRule = z.strictObject({
  approvals: z.int().describe('0, 1 or 2; an urgent Post needs at least one'),
  forbidsOwn: z.boolean().describe('The writer’s own approval does not count'),
  approverIds: people.describe('Who is asked and counts; empty for everybody who may approve'),
  deputyIds: people.describe('Who counts as well, and is told when nobody answers'),
  deputyAfterMinutes: z.int().nullable().describe('5 to 10080; null tells no deputy'),
})

const approvalOf = <Rule extends z.ZodType>(rule: Rule) =>
  z.strictObject({ ordinary: rule, tribute: rule, urgent: rule })

const retention = z.strictObject({
  originalDays: z
    .int()
    .describe('Originals go so long after the last Post with them was published; 7 to 3650'),
  rejectedDays: z.int().describe('Originals of rejected Submissions go so long after; 7 to 3650'),
  variantMonths: z.int().describe('What is left of a photo goes so long after; 3 to 120'),
})

const rulesSchema = z.object({ timing, approval: approvalOf(approvalRule), retention }).meta({ id: 'Rules' })

const changeBody = z.strictObject({
  timing: timing.partial().optional(),
  approval: approvalOf(approvalRule.partial().optional()).optional(),
  retention: retention.partial().optional(),
})

/** Adds the calls about what the organisation decides. */
export function rulesRoutes(app: App, uses: RuleUses & RetentionUses): void {
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
      config: { access: 'rules.write', example: { timing: DEFAULT_TIMING, retention: DEFAULT_RETENTION } },
      schema: {
        tags: ['rules'],
        summary: 'Sets rules; what is left out stays',
        body: changeBody,
        response: { 200: rulesSchema, ...failures },
      },
    },
    async request => {
      const actor = actorOf(request)
      const { timing: times, approval, retention: keeping } = request.body
      // Read first, so that of several parts none is set when another is refused.
      const timing = times && readTiming({ ...(await uses.getTimingRules(actor)), ...times })
      const retention = keeping && readRetention({ ...(await uses.getRetentionRules(actor)), ...keeping })
      if (approval) await changeApproval(uses, actor, approval)
      if (timing) await uses.setTimingRules(actor, timing)
      if (retention) await uses.setRetentionRules(actor, retention)
      return shownRules(uses, actor)
    },
  )
}

type RuleChange = ApprovalChange[keyof ApprovalChange]
type ApprovalChange = NonNullable<z.output<typeof changeBody>['approval']>

async function changeApproval(
  uses: RuleUses & RetentionUses,
  actor: Actor,
  change: ApprovalChange,
): Promise<void> {
  const { rules } = await uses.getApprovalRules(actor)
  await uses.setApprovalRules(actor, {
    ordinary: merged(rules.ordinary, change.ordinary),
    tribute: merged(rules.tribute, change.tribute),
    urgent: merged(rules.urgent, change.urgent),
  })
}

const merged = (
  rule: ApprovalRule,
  { approverIds, deputyIds, ...change }: RuleChange = {},
): ApprovalRule => ({
  ...rule,
  ...change,
  approverIds: approverIds?.map(personId) ?? rule.approverIds,
  deputyIds: deputyIds?.map(personId) ?? rule.deputyIds,
})

const shownRules = async (uses: RuleUses & RetentionUses, actor: Actor) => ({
  timing: await uses.getTimingRules(actor),
  approval: (await uses.getApprovalRules(actor)).rules,
  retention: await uses.getRetentionRules(actor),
})
