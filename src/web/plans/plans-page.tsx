import type { YearPlans } from '../../briefing/index.ts'
import { LibraryNav } from '../library/library-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { PlanTable, SHOWN, type Shown } from './plan-table.tsx'

/** On which days branches register, as typed. */
export interface WindowDraft {
  readonly opensOn: string
  readonly closesOn: string
}

interface PlansPageProps {
  readonly plans: YearPlans
  readonly shown: Shown
  readonly draft: WindowDraft
  readonly problems: Readonly<Record<string, string>>
}

/** What branches registered for a year, against what they did. */
export function PlansPage({ plans, shown, draft, problems }: PlansPageProps) {
  const view = useView()
  const words = view.texts.plans
  const { year, window, branches, registeredCount } = plans
  return (
    <Layout
      title={words.title(year)}
      action={
        <a class="btn" href={`/plans/${year}/plans.xlsx`}>
          {words.download}
        </a>
      }
    >
      <LibraryNav />
      <Years year={year} />
      <p>
        <strong>{words.registered(registeredCount, branches.length)}</strong>
        <br />
        <span class="soft">{words.window(isoDayText(window.opensOn), isoDayText(window.closesOn))}</span>
      </p>
      {viewerMay(view, 'guidance.write') && <WindowForm {...{ year, draft, problems }} />}
      <Filter year={year} shown={shown} />
      <PlanTable plans={plans} shown={shown} />
    </Layout>
  )
}

function Years({ year }: { year: number }) {
  const { plans } = useView().texts
  return (
    <nav class="sections no-print" aria-label={plans.yearsLabel}>
      {[year - 1, year, year + 1].map(one => (
        <a key={one} class="plain" href={`/plans/${one}`} aria-current={one === year ? 'page' : undefined}>
          {plans.year(one)}
        </a>
      ))}
    </nav>
  )
}

function Filter({ year, shown }: { year: number; shown: Shown }) {
  const { plans } = useView().texts
  return (
    <nav class="sections no-print" aria-label={plans.showLabel}>
      {SHOWN.map(one => (
        <a
          key={one}
          class="plain"
          href={`/plans/${year}?show=${one}`}
          aria-current={one === shown ? 'page' : undefined}
        >
          {plans.show[one]}
        </a>
      ))}
    </nav>
  )
}

function WindowForm({
  year,
  draft,
  problems,
}: Pick<PlansPageProps, 'draft' | 'problems'> & { year: number }) {
  const { plans } = useView().texts
  const day = (name: 'opensOn' | 'closesOn') => (
    <TextField
      {...{ name, label: plans[name], error: problems[name] }}
      input={{ value: draft[name], inputMode: 'numeric' }}
    />
  )
  return (
    <details class="panel no-print" open={Object.keys(problems).length > 0}>
      <summary class="line-link">{plans.windowChange}</summary>
      <form method="post" action={`/plans/${year}/window`} class="stack narrow">
        <CsrfField />
        <div class="fields-beside">
          {day('opensOn')}
          {day('closesOn')}
        </div>
        <div>
          <button type="submit" class="btn">
            {plans.windowSave}
          </button>
        </div>
      </form>
    </details>
  )
}
