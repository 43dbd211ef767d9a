import type { FastifyInstance, FastifyRequest } from 'fastify'
import { localDateAt } from '../../kernel/local-date.ts'
import type { Clock } from '../../ports/clock.ts'
import { bodyForm } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { checkDraftPlan } from './check-draft-plan.ts'
import { checkFormText } from './check-form-text.ts'
import { type ComposeDraft, draftOf } from './compose-draft.ts'
import type { ComposeProps, DraftProblems } from './compose-page.tsx'
import { ComposePhotos } from './compose-photos.tsx'
import { ComposePlan } from './compose-plan.tsx'
import { ComposePreview } from './compose-preview.tsx'
import { applyButton, chooseTemplate } from './compose-steps.ts'
import { ComposeWhen } from './compose-when.tsx'
import { findDraftSlots } from './find-draft-slots.ts'
import { composeAddress } from './form-address.ts'
import { receiveDraft } from './receive-draft.ts'
import { TemplatePart } from './template-part.tsx'

const WRITERS = { config: { access: 'posts.write' } } as const

/** Tells what listens on the body that the photos, or the time, are others now. */
const DRAFT_CHANGED = 'draft-changed'

/** The parts of the compose form that htmx draws anew; without it the whole page is. */
export function composePartRoutes(app: FastifyInstance, uses: OfficerUses, clock: Clock): void {
  app.post('/posts/preview', WRITERS, async (request, reply) => {
    const draft = draftOf(bodyForm(request))
    const pages = await publishPages(uses.organisation, actorOf(request))
    return reply.part(<ComposePreview draft={draft} pages={pages} />)
  })

  app.post('/posts/plan-check', WRITERS, async (request, reply) => {
    const draft = draftOf(bodyForm(request))
    const warnings = await checkDraftPlan(uses.planning, request, draft)
    return reply.part(<ComposePlan warnings={warnings} isRepeatMeant={draft.isRepeatMeant} />)
  })

  app.post('/posts/template', WRITERS, async (request, reply) => {
    const draft = chooseTemplate(draftOf(bodyForm(request)), uses.templates)
    const props = await composeProps(uses, request, draft, {})
    return reply.part(<TemplatePart {...props} />)
  })

  app.post('/posts/photos', WRITERS, async (request, reply) => {
    const { draft, button, problems } = await receiveDraft(uses.photos, clock, request)
    const { photos } = applyButton(draft, button)
    reply.header('hx-trigger', DRAFT_CHANGED)
    const target = { formAction: composeAddress(request.view, 'photos'), drawnBy: '/posts/photos' }
    return reply.part(<ComposePhotos photos={photos} problem={problems.photoIds} {...target} />)
  })

  app.post('/posts/when', WRITERS, async (request, reply) => {
    const form = bodyForm(request)
    const draft = applyButton(draftOf(form), form.raw('do'))
    const freeSlots = await findDraftSlots(uses.planning, request, draft)
    reply.header('hx-trigger', DRAFT_CHANGED)
    return reply.part(<ComposeWhen draft={draft} problems={{}} freeSlots={freeSlots} />)
  })
}

/** More branches than one organisation has. */
const UNIT_LIMIT = 500

/** Gathers what the compose form is drawn from. */
export async function composeProps(
  uses: OfficerUses,
  request: FastifyRequest,
  draft: ComposeDraft,
  problems: DraftProblems,
): Promise<ComposeProps> {
  const actor = actorOf(request)
  const pages = await publishPages(uses.organisation, actor)
  const units = await uses.organisation.listUnits(actor, { limit: UNIT_LIMIT })
  const columns = await uses.planning.listColumns(actor)
  const [first] = pages
  const placed = { ...draft, pageId: draft.pageId || (first?.id ?? '') }
  const checked = await checkFormText(uses.textHelp, request, draft)
  const warnings = await checkDraftPlan(uses.planning, request, draft)
  return {
    ...{ draft, problems, pages, checked, warnings },
    templates: uses.templates.listTemplates(),
    frames: uses.photos.listFrames(actor),
    pillarWords: await uses.guidance.pillarWords(localDateAt(request.view.now, request.view.timeZone)),
    units: units.items,
    columns: columns.filter(column => column.archivedAt === null || column.id === draft.columnId),
    freeSlots: await findDraftSlots(uses.planning, request, placed),
  }
}
