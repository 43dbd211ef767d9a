import { DIFFICULTY_STATES, type ListedDifficulty } from '../../briefing/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { DifficultyBadge, DifficultyDecision } from './difficulty-badge.tsx'
import { Choice } from './ledger-filter.tsx'

interface DifficultiesPageProps {
  readonly difficulties: readonly ListedDifficulty[]
  readonly units: readonly Unit[]
  readonly filter: { readonly state: string; readonly unitId: string }
  readonly next: string | null
}

/** What stands in branches' way, the newest first. */
export function DifficultiesPage({ difficulties, units, filter, next }: DifficultiesPageProps) {
  const view = useView()
  const { difficulty } = view.texts
  return (
    <Layout
      title={difficulty.title}
      action={
        viewerMay(view, 'activity.follow-up') && (
          <a class="btn btn-primary" href="/difficulties/new">
            <Icon name="plus" />
            {difficulty.add}
          </a>
        )
      }
    >
      <BriefingTabs />
      <FilterForm units={units} filter={filter} />
      {difficulties.length === 0 ? (
        <EmptyState icon="bulb" title={difficulty.emptyTitle}>
          <p>{difficulty.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {difficulties.map(each => (
            <DifficultyLine key={each.id} difficulty={each} />
          ))}
        </ul>
      )}
      {next && (
        <a class="btn" href={`/difficulties?${new URLSearchParams({ ...filter, cursor: next })}`}>
          {difficulty.older}
        </a>
      )}
    </Layout>
  )
}

function DifficultyLine({ difficulty: each }: { difficulty: ListedDifficulty }) {
  const { difficulty } = useView().texts
  return (
    <li class="stack">
      <div class="row-of">
        <a class="line-link" href={`/difficulties/${each.id}`}>
          {each.unitName}: {difficulty.causes[each.cause]}
        </a>
        <DifficultyBadge difficulty={each} />
      </div>
      {each.words && <p class="clip">{each.words}</p>}
      <DifficultyDecision difficulty={each} />
      <p class="soft small">
        {difficulty.through[each.raisedThrough]} · {difficulty.since(isoDayText(each.sinceOn))}
      </p>
    </li>
  )
}

function FilterForm({ units, filter }: Pick<DifficultiesPageProps, 'units' | 'filter'>) {
  const { difficulty } = useView().texts
  return (
    <details class="panel">
      <summary>{difficulty.filter}</summary>
      <form method="get" action="/difficulties" class="stack">
        <div class="fields-beside">
          <Choice
            name="state"
            label={difficulty.state}
            chosen={filter.state}
            choices={[
              ['', difficulty.all],
              ...DIFFICULTY_STATES.map(state => [state, difficulty.states[state]] as const),
            ]}
          />
          <Choice
            name="unitId"
            label={difficulty.unit}
            chosen={filter.unitId}
            choices={[['', difficulty.all], ...units.map(({ id, name }) => [id, name] as const)]}
          />
        </div>
        <div>
          <button type="submit" class="btn">
            {difficulty.filterShow}
          </button>
        </div>
      </form>
    </details>
  )
}
