import type { OwnPlan } from '../../briefing/index.ts'
import { PlanFields } from '../plans/plan-fields.tsx'
import { PlanLines } from '../plans/plan-lines.tsx'
import type { TypedPlan } from '../plans/typed-plan.ts'
import { Notice } from '../views/notice.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

interface OwnPlanPageProps extends TypedPlan {
  /** `/b/{token}`. */
  readonly base: string
  readonly own: OwnPlan
  /** It arrived a moment ago. */
  readonly isSaved: boolean
}

/** A branch's plan of a year: what it registered with what was done of it, and the form while it may register. */
export function OwnPlanPage({ base, own, isSaved, ...typed }: OwnPlanPageProps) {
  const { plans } = useView().texts
  const { year, plan, indicators, state } = own
  const isShut = state === 'before' || (state === 'closed' && plan !== null)
  return (
    <>
      <h1>{plans.title(year)}</h1>
      {isSaved && <Notice kind="good">{plans.ownSaved}</Notice>}
      {typed.problem && <Notice kind="bad">{typed.problem}</Notice>}
      <When own={own} />
      {plan && (
        <section class="panel stack">
          <h2>{plans.columns.lines}</h2>
          <PlanLines lines={plan.lines} indicators={indicators} />
        </section>
      )}
      {(!isShut || typed.problem) && <PlanForm {...{ base, own, ...typed }} />}
      {own.lastYear.length > 0 && (
        <p>
          <a href={`${base}/plan?year=${year - 1}`}>{plans.title(year - 1)}</a>
        </p>
      )}
    </>
  )
}

function When({ own: { window, state, plan } }: Pick<OwnPlanPageProps, 'own'>) {
  const { plans } = useView().texts
  if (state === 'before') return <Notice kind="plain">{plans.ownBefore(isoDayText(window.opensOn))}</Notice>
  if (state === 'open') return <p>{plans.ownUntil(isoDayText(window.closesOn))}</p>
  return <Notice kind="warm">{plan === null ? plans.ownLate : plans.ownClosed}</Notice>
}

function PlanForm({ base, own, draft, problems, isCopied }: Omit<OwnPlanPageProps, 'isSaved'>) {
  const { plans } = useView().texts
  const { year, lastYear, plan, indicators } = own
  const mayCopy = draft.lines.length === 0 && lastYear.length > 0
  return (
    <>
      {isCopied && <Notice kind="plain">{plans.copiedLast}</Notice>}
      {mayCopy && (
        <a class="btn btn-wide" href={`${base}/plan?year=${year}&copy=last`}>
          {plans.copyLast}
        </a>
      )}
      <form method="post" action={`${base}/plan?year=${year}`} class="stack-wide">
        <PlanFields {...{ draft, indicators, problems }} />
        <button type="submit" class="btn btn-primary btn-wide">
          {plan === null ? plans.register : plans.save}
        </button>
      </form>
    </>
  )
}
