import type { Indicator, MeasuredLine, YearPlans } from '../../briefing/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { listAddress } from '../activity/list-address.ts'
import { ledgerAddress } from '../briefing/ledger-query.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { PlanLines, reachedOf } from './plan-lines.tsx'

/** Which branches are shown. */
export const SHOWN = ['all', 'registered', 'missing'] as const
export type Shown = (typeof SHOWN)[number]

interface PlanTableProps {
  readonly plans: YearPlans
  readonly shown: Shown
}

/** The branches of a year: how much of what each registered is reached, and what it published. */
export function PlanTable({ plans, shown }: PlanTableProps) {
  const words = useView().texts.plans
  const rows = plans.branches.filter(
    ({ plan }) => shown === 'all' || (plan !== null) === (shown === 'registered'),
  )
  if (plans.branches.length === 0)
    return (
      <EmptyState icon="building-community" title={words.emptyTitle}>
        <p>{words.empty}</p>
      </EmptyState>
    )
  if (rows.length === 0) return <p>{words.nobody}</p>
  return (
    <div class="table-wrap panel">
      <table class="table table-cards">
        <thead>
          <tr>
            <th scope="col">{words.columns.unit}</th>
            <th scope="col">{words.columns.lines}</th>
            <th scope="col">{words.columns.published}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(branch => (
            <BranchRow key={branch.unitId} {...{ branch, plans }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface BranchRowProps {
  readonly branch: YearPlans['branches'][number]
  readonly plans: YearPlans
}

function BranchRow({ branch, plans: { year, indicators } }: BranchRowProps) {
  const view = useView()
  const words = view.texts.plans
  const { unitId, unitName, block, plan } = branch
  const addressOf = ({ id }: Indicator) =>
    `${ledgerAddress({ ...daysOf(year), unitId, indicatorId: id, state: 'approved', basis: 'then' })}#list`
  return (
    <tr>
      <td>
        <a class="line-link" href={`/branches/${unitId}`}>
          {unitName}
        </a>
        <div class="soft small">{block}</div>
        {viewerMay(view, 'guidance.write') && (
          <a
            class="btn btn-slim no-print"
            href={`/plans/${year}/${unitId}`}
            aria-label={`${plan ? words.change : words.write}: ${unitName}`}
          >
            {plan ? words.change : words.write}
          </a>
        )}
      </td>
      <td data-label={words.columns.lines}>
        {plan === null ? (
          <span class="state state-warm">
            <Icon name="circle-dashed" />
            {words.missing}
          </span>
        ) : (
          <details>
            <summary>
              {words.lineCount(plan.lines.length)} · <Reached lines={plan.lines} />
              {plan.isLate && <span class="soft small"> · {words.late}</span>}
            </summary>
            <PlanLines lines={plan.lines} {...{ indicators, addressOf }} />
          </details>
        )}
      </td>
      <td data-label={words.columns.published}>
        <Published branch={branch} year={year} />
      </td>
    </tr>
  )
}

function Reached({ lines }: { lines: readonly MeasuredLine[] }) {
  const { plans } = useView().texts
  const { reached, counted } = reachedOf(lines)
  return (
    <>
      <Icon name={counted > 0 && reached === counted ? 'circle-check' : 'clock'} />{' '}
      {plans.reached(reached, counted)}
    </>
  )
}

const daysOf = (year: number) => ({
  from: { year, month: 1, day: 1 },
  until: { year, month: 12, day: 31 },
})

/** Events of the year, and the page posts of each pillar; each opens its list. */
function Published({ branch, year }: Pick<BranchRowProps, 'branch'> & { readonly year: number }) {
  const { texts } = useView()
  const { events, byPillar, unitId: branchId } = branch
  const days = { from: { year, month: 1, day: 1 }, to: { year: year + 1, month: 1, day: 1 } }
  return (
    <>
      <a href={listAddress({ ...days, branchId })}>{texts.plans.events(events)}</a>
      <div class="row-of small">
        {PILLARS.filter(pillar => byPillar[pillar] > 0).map(pillar => (
          <a key={pillar} href={listAddress({ ...days, branchId, pillar })}>
            {texts.plans.pillar(texts.pillarsShort[pillar], byPillar[pillar])}
          </a>
        ))}
      </div>
    </>
  )
}
