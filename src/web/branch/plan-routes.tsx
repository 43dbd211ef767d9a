import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyForm, formOf } from '../form.ts'
import { linesOfDraft, planDraftOf } from '../plans/plan-draft.ts'
import { refusedPlan, type TypedPlan, typedPlan } from '../plans/typed-plan.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { OwnPlanPage } from './own-plan-page.tsx'
import { BY_LINK } from './seat-of.ts'

/** What a branch means to do in a year: registered by it, with what was done of it. */
export function planRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)
  const show = async (request: FastifyRequest, reply: FastifyReply, typed?: TypedPlan) => {
    const { seat, view, token, base } = await open(request)
    const asked = formOf(request.query)
    const own = await uses.readOwnPlan(seat, yearOf(asked.line('year')))
    const isSaved = asked.line('saved') !== ''
    const props = { base, own, isSaved, ...(typed ?? typedPlan(own, asked)) }
    const title = view.texts.plans.title(own.year)
    return sendBranchPage(reply, view, { title, token, body: <OwnPlanPage {...props} /> })
  }

  app.get('/b/:token/plan', BY_LINK, (request, reply) => show(request, reply))

  app.post('/b/:token/plan', BY_LINK, async (request, reply) => {
    const { seat, view, base } = await open(request)
    const draft = planDraftOf(bodyForm(request))
    const own = await uses.readOwnPlan(seat, yearOf(formOf(request.query).line('year')))
    const { year } = own
    try {
      const lines = linesOfDraft(draft, own.indicators)
      await uses.registerOwnPlan(seat, { year, lines, version: draft.version })
      return reply.redirect(`${base}/plan?year=${year}&saved=yes`, 303)
    } catch (error) {
      const { status, typed } = refusedPlan(own, draft, error, view.locale)
      return show(request, reply.code(status), typed)
    }
  })
}

const yearOf = (typed: string): number | undefined => (typed === '' ? undefined : Number(typed))
