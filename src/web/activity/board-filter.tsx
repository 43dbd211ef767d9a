import type { BranchActivity } from '../../activity/index.ts'
import { useView } from '../views/view.ts'
import type { BoardQuery } from './board-query.ts'

/** Narrows the board: a name, a block, a cluster. */
export function BoardFilter({ all, query }: { all: readonly BranchActivity[]; query: BoardQuery }) {
  const { activity } = useView().texts
  return (
    <form class="row-of grows" method="get" action="/branches">
      <input
        class="form-control"
        type="search"
        name="q"
        value={query.q}
        placeholder={activity.find}
        aria-label={activity.find}
      />
      <Choice
        name="block"
        label={activity.block}
        chosen={query.block}
        values={all.map(({ block }) => block)}
      />
      <Choice
        name="cluster"
        label={activity.cluster}
        chosen={query.cluster}
        values={all.map(({ cluster }) => cluster)}
      />
      {query.need !== '' && <input type="hidden" name="need" value={query.need} />}
      {query.basis === 'now' && <input type="hidden" name="basis" value="now" />}
      <button type="submit" class="btn">
        {activity.show}
      </button>
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly values: readonly (string | null)[]
}

function Choice({ name, label, chosen, values }: ChoiceProps) {
  const { activity } = useView().texts
  const known = [...new Set(values.filter(value => value !== null))].toSorted((a, b) =>
    a.localeCompare(b, 'vi'),
  )
  if (known.length === 0) return null
  return (
    <select class="form-select" name={name} aria-label={label}>
      <option value="">{`${label}: ${activity.every}`}</option>
      {known.map(value => (
        <option key={value} value={value} selected={value === chosen}>
          {value}
        </option>
      ))}
    </select>
  )
}
