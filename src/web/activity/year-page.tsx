import type { ActivityFigures, Basis, BranchActivity } from '../../activity/index.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BasisSwitch } from './basis-switch.tsx'
import { BranchesNav } from './branches-nav.tsx'
import { HeatAxis, HeatStrip } from './heat-strip.tsx'
import { type ListQuery, listAddress } from './list-address.ts'

export interface YearProps {
  readonly year: number
  readonly basis: Basis
  /** By week. */
  readonly figures: ActivityFigures
  readonly period: ListQuery
}

/** A year of every branch, week by week. */
export function YearPage(props: YearProps) {
  const { activity } = useView().texts
  const { year, basis } = props
  return (
    <Layout title={activity.yearTitle(year)}>
      <BranchesNav />
      <div class="row-of apart">
        <YearNav year={year} basis={basis} />
        <BasisSwitch basis={basis} hrefOf={other => yearAddress(year, other)} />
      </div>
      <p class="soft small">{activity.heatHow}</p>
      <div class="heat-wrap">
        <HeatTable {...props} />
      </div>
    </Layout>
  )
}

function YearNav({ year, basis }: Pick<YearProps, 'year' | 'basis'>) {
  const { texts, now, timeZone } = useView()
  const thisYear = Number(isoDateAt(now, timeZone).slice(0, 4))
  const years = [year - 1, year, year + 1].filter(one => one <= Math.max(year, thisYear))
  return (
    <nav class="sections no-print" aria-label={texts.activity.yearNav}>
      {years.map(one => (
        <a
          key={one}
          class="plain"
          href={yearAddress(one, basis)}
          aria-current={one === year ? 'page' : undefined}
        >
          {one}
        </a>
      ))}
    </nav>
  )
}

function HeatTable({ year, figures, period }: YearProps) {
  const { activity } = useView().texts
  const blocks = Map.groupBy(figures.items, ({ block }) => block ?? activity.noBlock)
  return (
    <table class="table heat-table">
      <thead>
        <tr>
          <th scope="col">{activity.columns.branch}</th>
          <th scope="col">
            <span class="visually-hidden">{activity.yearTitle(year)}</span>
            <HeatAxis weeks={figures.items[0]?.buckets ?? []} />
          </th>
          <th scope="col" class="number">
            {activity.columns.events}
          </th>
        </tr>
      </thead>
      {[...blocks].map(([block, branches]) => (
        <BlockRows key={block} block={block} branches={branches} period={period} />
      ))}
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            {activity.totals}
          </th>
          <Events count={figures.totals.events} list={period} />
        </tr>
      </tfoot>
    </table>
  )
}

interface BlockProps extends Pick<YearProps, 'period'> {
  readonly block: string
  readonly branches: readonly BranchActivity[]
}

function BlockRows({ block, branches, period }: BlockProps) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3}>
          <span class="heat-block">{block}</span>
        </th>
      </tr>
      {branches.map(({ branchId, branchName, buckets, events }) => (
        <tr key={branchId}>
          <th scope="row">
            <a href={`/branches/${branchId}/activity`}>{branchName}</a>
          </th>
          <td>
            <HeatStrip weeks={buckets} label={branchName} />
          </td>
          <Events count={events} list={{ ...period, branchId }} />
        </tr>
      ))}
    </tbody>
  )
}

const Events = ({ count, list }: { count: number; list: ListQuery }) => (
  <td class="number">
    <a class="figure-link" href={listAddress(list)}>
      {printNumber(count)}
    </a>
  </td>
)

const yearAddress = (year: number, basis: Basis): string =>
  `/branches/year?year=${year}${basis === 'now' ? '&basis=now' : ''}`
