import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { excuseId, targetId } from '../../kernel/ids.ts'
import type { TargetUses } from '../activity-uses.ts'
import { bodyForm, formOf } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { scopeOf, scopeValue } from './scope-field.tsx'
import { TargetsPage, type TargetsPageProps, type Typed } from './targets-page.tsx'

interface TargetPageUses {
  readonly activity: TargetUses
  readonly units: Pick<UnitUses, 'listUnits'>
}

const FOLLOWERS = { config: { access: 'activity.follow-up' } } as const
const Params = z.object({ id: z.string() })
const ALL_UNITS = 1_000
const PLACE = '/branches/targets'

/** What is expected of branches, and the weeks in which nothing is. */
export function targetsRoutes(app: FastifyInstance, uses: TargetPageUses): void {
  app.get(PLACE, { config: { access: 'activity.read' } }, (request, reply) => {
    const form = formOf(request.query)
    const again = form.line('reason') === '' ? {} : { typedExcuse: { form, problems: {} } }
    return show(uses, request, reply, again)
  })

  app.post(PLACE, FOLLOWERS, async (request, reply) => {
    const form = bodyForm(request)
    try {
      await uses.activity.setTarget(actorOf(request), {
        ...scopeOf(form),
        postsPerMonth: Number(form.line('postsPerMonth') || Number.NaN),
        longestGapDays: Number(form.line('longestGapDays') || Number.NaN),
        validFrom: form.line('validFrom'),
      })
      return reply.done(PLACE, 'target-set')
    } catch (error) {
      return refuse(uses, request, reply, error, problems => ({ typedTarget: { form, problems } }))
    }
  })

  app.post(`${PLACE}/:id/remove`, FOLLOWERS, async (request, reply) => {
    await uses.activity.removeTarget(actorOf(request), targetId(Params.parse(request.params).id))
    return reply.done(PLACE, 'target-removed')
  })

  excuseRoutes(app, uses)
}

function excuseRoutes(app: FastifyInstance, uses: TargetPageUses): void {
  app.post('/branches/excuses', FOLLOWERS, async (request, reply) => {
    const form = bodyForm(request)
    const wish = { fromOn: form.line('fromOn'), toOn: form.line('toOn'), reason: form.line('reason') }
    try {
      await uses.activity.addExcuse(actorOf(request), { ...scopeOf(form), ...wish })
      return reply.done(`${PLACE}#excuses`, 'excuse-added')
    } catch (error) {
      return refuse(uses, request, reply, error, problems => ({ typedExcuse: { form, problems } }))
    }
  })

  app.post('/branches/excuses/:id/remove', FOLLOWERS, async (request, reply) => {
    const removed = await uses.activity.removeExcuse(
      actorOf(request),
      excuseId(Params.parse(request.params).id),
    )
    if (removed === null) return reply.done(PLACE)
    // The form below is filled with what was removed, so that one press brings it back.
    const { fromOn, toOn, reason } = removed
    const again = new URLSearchParams({ scope: scopeValue(removed), fromOn, toOn, reason })
    return reply.done(`${PLACE}?${again}#excuse`, 'excuse-removed')
  })
}

async function refuse(
  uses: TargetPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  error: unknown,
  typed: (problems: Typed['problems']) => Partial<TargetsPageProps>,
): Promise<FastifyReply> {
  const { status, fields } = formProblems(error, request.view.locale)
  return show(uses, request, reply.code(status), typed(fields))
}

async function show(
  { activity, units }: TargetPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Partial<TargetsPageProps>,
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const props = {
    units: (await units.listUnits(actor, { limit: ALL_UNITS })).items,
    targets: await activity.listTargets(actor),
    ...(await activity.listExcuses(actor)),
    ...{ typedTarget: null, typedExcuse: null },
    ...typed,
  }
  return reply.page(request.view.texts.followUp.targetsTitle, <TargetsPage {...props} />)
}
