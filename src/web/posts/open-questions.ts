import type { FastifyRequest } from 'fastify'
import type { OfficerUses } from '../officer-uses.ts'
import { checkDraftPlan } from './check-draft-plan.ts'
import { checkFormText, isConsentMissing } from './check-form-text.ts'
import type { ComposeDraft } from './compose-draft.ts'
import type { DraftProblems } from './compose-page.tsx'
import { isRepeat } from './compose-plan.tsx'

/** Tells what a person must say before a Post goes out: that a law is satisfied, that it may stand there again. */
export async function openQuestions(
  { textHelp, planning }: Pick<OfficerUses, 'textHelp' | 'planning'>,
  request: FastifyRequest,
  draft: ComposeDraft,
): Promise<DraftProblems | null> {
  const { compose, proofreading } = request.view.texts
  const isConsentOpen = isConsentMissing(await checkFormText(textHelp, request, draft), draft.isAcknowledged)
  const isRepeatOpen = !draft.isRepeatMeant && isRepeat(await checkDraftPlan(planning, request, draft))
  if (!isConsentOpen && !isRepeatOpen) return null
  return {
    whole: compose.problems,
    ...(isConsentOpen && { message: proofreading.consentMissing }),
    ...(isRepeatOpen && { plan: compose.repeatAsk }),
  }
}
