import type { FastifyRequest } from 'fastify'
import type { Submission } from '../../intake/index.ts'
import { formOf } from '../form.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { checkDraftPlan } from '../posts/check-draft-plan.ts'
import { checkFormText } from '../posts/check-form-text.ts'
import { findDraftSlots } from '../posts/find-draft-slots.ts'
import { doneIn } from './done-in.ts'
import { beginItem, type ItemDraft } from './item-draft.ts'
import type { ItemPageProps } from './item-page.tsx'
import type { InboxUses } from './routes.tsx'

/** What was typed into a page about one Submission, and what of it was not done. */
export interface ItemTry extends Partial<Pick<ItemPageProps, 'problems' | 'tried'>> {
  /** Null begins a fresh draft. */
  readonly typed?: ItemDraft | null
}

/** What a page about one Submission is drawn from, given what was tried on it. */
export async function itemProps(
  uses: InboxUses,
  request: FastifyRequest,
  submission: Submission,
  { typed = null, problems = {}, tried = null }: ItemTry,
): Promise<ItemPageProps> {
  const actor = actorOf(request)
  const pages = await publishPages(uses.organisation, actor)
  const pageId = typed?.pageId || (pages[0]?.id ?? '')
  const freeSlots = await findDraftSlots(uses.planning, request, { pageId, columnId: '' })
  const draft = typed ?? beginItem(submission, { pageId, freeSlots }, request.view, formOf({}))
  const [inbox, checked, warnings, done] = await Promise.all([
    uses.submissions.listInbox(actor, {}),
    checkFormText(uses.textHelp, request, draft),
    checkDraftPlan(uses.planning, request, draft),
    doneIn(uses.submissions, request),
  ])
  const { post } = submission
  const late = post === null ? [] : await uses.submissions.listLatePhotos(actor, post.id)
  return { submission, late, inbox, draft, problems, tried, checked, warnings, pages, freeSlots, done }
}
