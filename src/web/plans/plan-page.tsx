import type { OwnPlan } from '../../briefing/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { PlanDraft } from './plan-draft.ts'
import { PlanFields } from './plan-fields.tsx'

interface PlanPageProps {
  readonly own: OwnPlan
  readonly unitName: string
  readonly draft: PlanDraft
  readonly problems: Readonly<Record<string, string>>
  /** What is wrong with all of it. */
  readonly problem: string | null
  /** Last year's lines stand in the fields. */
  readonly isCopied: boolean
}

/** Writes down what a branch registered for a year, for it. */
export function PlanPage({ own, unitName, draft, problems, problem, isCopied }: PlanPageProps) {
  const { plans } = useView().texts
  const { year, indicators, lastYear } = own
  return (
    <Layout title={plans.of(unitName, year)}>
      <LibraryNav />
      {problem && <Notice kind="bad">{problem}</Notice>}
      {isCopied && <Notice kind="plain">{plans.copiedLast}</Notice>}
      {draft.lines.length === 0 && lastYear.length > 0 && (
        <p>
          <a class="btn" href="?copy=last">
            {plans.copyLast}
          </a>
        </p>
      )}
      <form method="post" class="stack narrow">
        <CsrfField />
        <PlanFields {...{ draft, indicators, problems }} />
        <div>
          <button type="submit" class="btn btn-primary">
            {plans.save}
          </button>
        </div>
      </form>
    </Layout>
  )
}
