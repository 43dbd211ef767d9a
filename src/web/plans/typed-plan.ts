import type { OwnPlan } from '../../briefing/index.ts'
import { AppError } from '../../kernel/errors.ts'
import type { Form } from '../form.ts'
import { formProblems } from '../problems-view.ts'
import type { Locale } from '../text/index.ts'
import { draftOfLines, type PlanDraft } from './plan-draft.ts'

/** What a form about a plan begins with. */
export interface TypedPlan {
  readonly draft: PlanDraft
  readonly problems: Readonly<Record<string, string>>
  readonly problem: string | null
  readonly isCopied: boolean
}

/** Begins with what is registered, or with last year's lines where the address asks for them. */
export function typedPlan({ plan, lastYear, indicators }: OwnPlan, asked: Form): TypedPlan {
  const isCopied = plan === null && asked.line('copy') === 'last'
  const lines = draftOfLines(isCopied ? lastYear : (plan?.lines ?? []), indicators)
  return { draft: { version: plan?.version ?? 0, lines }, problems: {}, problem: null, isCopied }
}

/**
 * Keeps what was typed, with what is wrong with it. Where somebody changed the plan meanwhile, it is told; sent again,
 * the form replaces theirs.
 * @throws the error itself when it is not the fault of what was typed
 */
export function refusedPlan(own: OwnPlan, draft: PlanDraft, error: unknown, locale: Locale) {
  const { status, fields, sentence, nextStep } = formProblems(error, locale)
  const problem = `${sentence} ${nextStep}`
  const isTold = error instanceof AppError && error.code === 'PLAN_CHANGED'
  const version = isTold ? (own.plan?.version ?? 0) : draft.version
  return { status, typed: { draft: { ...draft, version }, problems: fields, problem, isCopied: false } }
}
