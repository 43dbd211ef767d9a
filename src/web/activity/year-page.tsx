import type { ActivityFigures, Basis } from '../../activity/index.ts'
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
export function YearPage({ year, basis, figures, period }: YearProps) {
  const { texts, now, timeZone } = useView()
  const { activity } = texts
  const thisYear = Number(isoDateAt(now, timeZone).slice(0, 4))
  const blocks = Map.groupBy(figures.items, ({ block }) => block ?? activity.noBlock)
  return (
    <Layout title={activity.yearTitle(year)}>
      <BranchesNav />
      <div class="row-of apart">
        <nav class="sections no-print" aria-label={activity.yearNav}>
          {[year - 1, year, year + 1]
            .filter(one => one <= Math.max(year, thisYear))
            .map(one => (
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
        <BasisSwitch basis={basis} hrefOf={other => yearAddress(year, other)} />
      </div>
      <p class="soft small">{activity.heatHow}</p>
      <div class="heat-wrap">
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
            <tbody key={block}>
              <tr>
                <th scope="rowgroup" colSpan={3}>
                  <span class="heat-block">{block}</span>
                </th>
              </tr>
              {branches.map(branch => (
                <tr key={branch.branchId}>
                  <th scope="row">
                    <a href={`/branches/${branch.branchId}/activity`}>{branch.branchName}</a>
                  </th>
                  <td>
                    <HeatStrip weeks={branch.buckets} label={branch.branchName} />
                  </td>
                  <td class="number">
                    <a class="figure-link" href={listAddress({ ...period, branchId: branch.branchId })}>
                      {printNumber(branch.events)}
                    </a>
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {activity.totals}
              </th>
              <td class="number">
                <a class="figure-link" href={listAddress(period)}>
                  {printNumber(figures.totals.events)}
                </a>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Layout>
  )
}

const yearAddress = (year: number, basis: Basis): string =>
  `/branches/year?year=${year}${basis === 'now' ? '&basis=now' : ''}`
