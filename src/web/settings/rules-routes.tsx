import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LadderUses } from '../activity-uses.ts'
import { bodyForm } from '../form.ts'
import type { RetentionUses } from '../intake-uses.ts'
import type { RuleUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { ruleProblems, typedRulesOf } from './approval-draft.ts'
import { ladderDraftOf, ladderOf, typedLadderOf } from './ladder-part.tsx'
import { retentionDraftOf, retentionOf, typedRetentionOf } from './retention-draft.ts'
import { RulesPage, type RulesPageProps } from './rules-page.tsx'
import { timingDraftOf, timingOf, timingProblems, typedTimingOf } from './timing-draft.ts'

const ADMINS = { config: { access: 'rules.write' } } as const

type Uses = RuleUses & RetentionUses & LadderUses

/** What the organisation decides. Each section is a form of its own. */
export function rulesRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/settings/rules', { config: { access: 'rules.read' } }, (request, reply) =>
    show(uses, request, reply, {}),
  )

  app.post('/settings/rules/timing', ADMINS, async (request, reply) => {
    const draft = typedTimingOf(bodyForm(request))
    try {
      await uses.setTimingRules(actorOf(request), timingOf(draft))
      return reply.done('/settings/rules', 'rules-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      const timing = { draft, problems: timingProblems(fields) }
      return show(uses, request, reply.code(status), { timing })
    }
  })

  app.post('/settings/rules/retention', ADMINS, async (request, reply) => {
    const draft = typedRetentionOf(bodyForm(request))
    try {
      await uses.setRetentionRules(actorOf(request), retentionOf(draft))
      return reply.done('/settings/rules#retention', 'rules-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { retention: { draft, problems: fields } })
    }
  })

  app.post('/settings/rules/ladder', ADMINS, async (request, reply) => {
    const draft = typedLadderOf(bodyForm(request))
    try {
      await uses.setLadder(actorOf(request), ladderOf(draft))
      return reply.done('/settings/rules#ladder', 'rules-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { ladder: { ...draft, problems: fields } })
    }
  })

  app.post('/settings/rules/approval', ADMINS, async (request, reply) => {
    const actor = actorOf(request)
    const rules = typedRulesOf(bodyForm(request))
    try {
      await uses.setApprovalRules(actor, rules)
      return reply.done('/settings/rules#approval', 'rules-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      const approval = { ...(await uses.getApprovalRules(actor)), rules, problems: ruleProblems(fields) }
      return show(uses, request, reply.code(status), { approval })
    }
  })
}

/** Shows every section as it is, but for the one that was just refused. */
async function show(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  refused: Partial<RulesPageProps>,
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const draft = timingDraftOf(await uses.getTimingRules(actor))
  const approval = await uses.getApprovalRules(actor)
  const retention = retentionDraftOf(await uses.getRetentionRules(actor))
  const problems = {}
  const sections = {
    timing: { draft, problems },
    approval: { ...approval, problems },
    retention: { draft: retention, problems },
    ladder: { ...ladderDraftOf(await uses.getLadder(actor)), problems },
    ...refused,
  }
  return reply.page(request.view.texts.rules.title, <RulesPage {...sections} />)
}
