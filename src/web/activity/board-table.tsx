import { type BranchActivity, needOf, sortedByNeed } from '../../activity/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { useView } from '../views/view.ts'
import { NeedBadge, PillarMix, SourceMarks, shareText, Unknown } from './figure-parts.tsx'
import { type ListQuery, listAddress } from './list-address.ts'
import { WeekDots } from './week-dots.tsx'

interface BoardTableProps {
  readonly branches: readonly BranchActivity[]
  /** The period and basis of all lists behind the figures. */
  readonly period: ListQuery
}

/** The branches of one block, those that need most first. */
export function BoardTable({ branches, period }: BoardTableProps) {
  const { columns } = useView().texts.activity
  return (
    <table class="table table-cards board-table">
      <thead>
        <tr>
          <th scope="col">{columns.branch}</th>
          <th scope="col">{columns.weeks}</th>
          <th scope="col" class="number">
            {columns.events}
          </th>
          <th scope="col" class="number">
            {columns.silent}
          </th>
          <th scope="col" class="number desk-only">
            {columns.gap}
          </th>
          <th scope="col" class="number">
            {columns.share}
          </th>
          <th scope="col">{columns.pillars}</th>
          <th scope="col">{columns.sources}</th>
        </tr>
      </thead>
      <tbody>
        {sortedByNeed(branches).map(branch => (
          <BoardRow key={branch.branchId} branch={branch} period={period} />
        ))}
      </tbody>
    </table>
  )
}

function BoardRow({ branch, period }: { branch: BranchActivity; period: ListQuery }) {
  const { activity } = useView().texts
  const { columns } = activity
  const list = { ...period, branchId: branch.branchId }
  return (
    <tr>
      <th scope="row">
        <a class="line-link" href={`/branches/${branch.branchId}/activity`}>
          {branch.branchName}
        </a>
        <NeedBadge need={needOf(branch)} />
      </th>
      <td>
        <WeekDots weeks={branch.buckets} />
      </td>
      <td data-label={columns.events} class="number">
        <a class="figure-link" href={listAddress(list)}>
          {printNumber(branch.events)}
        </a>
      </td>
      <td data-label={columns.silent} class="number">
        <Silence branch={branch} />
      </td>
      <td data-label={columns.gap} class="number desk-only">
        {branch.countable ? activity.days(branch.longestGapDays) : <Unknown />}
      </td>
      <td data-label={columns.share} class="number">
        {branch.countable ? <Share branch={branch} /> : <Unknown />}
      </td>
      <td data-label={columns.pillars} class={branch.events === 0 ? 'desk-only' : undefined}>
        <PillarMix counts={branch} list={list} />
      </td>
      <td data-label={columns.sources} class="desk-only">
        <SourceMarks branch={branch} list={list} />
      </td>
    </tr>
  )
}

function Silence({ branch: { countable, silentDays } }: { branch: BranchActivity }) {
  const { activity } = useView().texts
  if (!countable) return <Unknown />
  return <>{silentDays === null ? activity.never : activity.days(silentDays)}</>
}

function Share({ branch: { target, targetShare, events } }: { branch: BranchActivity }) {
  const { activity } = useView().texts
  if (target === null || targetShare === null) return <span class="soft">{activity.noTarget}</span>
  return (
    <>
      {shareText(targetShare)}{' '}
      <span class="soft small desk-only">
        ({activity.ofTarget(printNumber(events), printNumber(Math.round(target * 10) / 10))})
      </span>
    </>
  )
}
