import { type BranchActivity, PAGE_POST_GENRES, SOURCES } from '../../activity/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { ScrollRegion } from '../views/scroll-region.tsx'
import { useView } from '../views/view.ts'
import { ShareOf } from './figure-parts.tsx'
import { type ListQuery, listAddress } from './list-address.ts'

/** A branch's figures of one month. */
export interface MonthOfBranch {
  readonly name: string
  readonly period: ListQuery
  readonly figures: BranchActivity
}

/** A branch's months by genre and source, the newest first. */
export function MonthTable({ months }: { months: readonly MonthOfBranch[] }) {
  const { activity } = useView().texts
  const { columns, genres, sources } = activity
  const heads = [
    columns.events,
    columns.posts,
    ...PAGE_POST_GENRES.map(genre => genres[genre]),
    ...SOURCES.map(source => sources[source]),
    columns.share,
  ]
  return (
    <ScrollRegion class="table-wrap panel" label={activity.months}>
      <table class="table table-figures">
        <thead>
          <tr>
            <th scope="col">{activity.month}</th>
            {heads.map(head => (
              <th key={head} scope="col" class="number">
                {head}
              </th>
            ))}
            <th scope="col">{activity.submissions}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(month => (
            <MonthRow key={month.name} {...month} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function MonthRow({ name, period, figures }: MonthOfBranch) {
  const { activity } = useView().texts
  const { sent, accepted, published } = figures.submissions
  const cell = (count: number, more: Partial<ListQuery> = {}) => (
    <td class="number">
      {count === 0 ? '0' : <a href={listAddress({ ...period, ...more })}>{printNumber(count)}</a>}
    </td>
  )
  return (
    <tr>
      <th scope="row">
        {name} {!figures.countable && <span class="soft small">({activity.uncountable})</span>}
      </th>
      {cell(figures.events)}
      {cell(figures.posts)}
      {PAGE_POST_GENRES.map(genre => cell(figures.byGenre[genre], { genre }))}
      {SOURCES.map(source => cell(figures.bySource[source], { source }))}
      <td class="number">
        <ShareOf {...figures} />
      </td>
      <td>
        {sent === 0 ? (
          '0'
        ) : (
          <a href={`/submissions?branchId=${figures.branchId}`}>
            {activity.submissionsLine(sent, accepted, published)}
          </a>
        )}
      </td>
    </tr>
  )
}
