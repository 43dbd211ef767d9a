import type { PlanWarning } from '../../planning/index.ts'
import { FieldError } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { PlanWarnings } from './plan-warnings.tsx'

interface ComposePlanProps {
  readonly warnings: readonly PlanWarning[]
  /** Whether somebody said that the same text may stand on the Page again. */
  readonly isRepeatMeant: boolean
  readonly problem?: string | undefined
}

/** What speaks against the Post as it stands in the form, drawn anew a moment after each change. */
export function ComposePlan({ warnings, isRepeatMeant, problem }: ComposePlanProps) {
  const { compose } = useView().texts
  return (
    <div
      id="plan"
      class="stack"
      aria-live="polite"
      hx-post="/posts/plan-check"
      hx-encoding="application/x-www-form-urlencoded"
      hx-trigger="input from:#compose delay:900ms, draft-changed from:body"
      hx-sync="this:replace"
      hx-swap="outerMorph"
    >
      {problem && <FieldError>{problem}</FieldError>}
      <PlanWarnings warnings={warnings} isTyping />
      {isRepeat(warnings) && (
        <label class="choice">
          <input type="checkbox" name="repeatMeant" value="yes" checked={isRepeatMeant} />
          {compose.repeat}
        </label>
      )}
    </div>
  )
}

/** Tells whether the very same text stands on the Page already. */
export const isRepeat = (warnings: readonly PlanWarning[]): boolean =>
  warnings.some(({ code }) => code === 'same-text')
