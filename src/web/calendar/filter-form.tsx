import type { ComponentChildren } from 'preact'
import type { ColumnId, PageId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import { useView } from '../views/view.ts'
import { type CalendarFilter, STATES } from './calendar-filter.ts'

/** What a filter offers beside states and pillars. */
export interface FilterChoices {
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  readonly columns: readonly { readonly id: ColumnId; readonly name: string }[]
}

interface FilterFormProps extends FilterChoices {
  /** The page that is narrowed. */
  readonly action: string
  readonly filter: CalendarFilter
  /** Other fields of the form: the week or the month one looks at. */
  readonly children?: ComponentChildren
}

/** Narrows what the calendar shows; a choice of one is none and is not offered. */
export function FilterForm({ action, filter, pages, columns, children }: FilterFormProps) {
  const { posts, calendar, states, pillars } = useView().texts
  return (
    <form class="row-of filters" method="get" action={action}>
      {children}
      {pages.length > 1 && (
        <Choice name="page" label={posts.page} all={posts.allPages} chosen={filter.pageId} things={pages} />
      )}
      <Choice
        name="state"
        label={posts.state}
        all={posts.allStates}
        chosen={filter.state}
        things={STATES.map(id => ({ id, name: states[id] }))}
      />
      <Choice
        name="pillar"
        label={calendar.pillar}
        all={calendar.allPillars}
        chosen={filter.pillar}
        things={PILLARS.map(id => ({ id, name: pillars[id] }))}
      />
      {columns.length > 0 && (
        <Choice
          name="column"
          label={calendar.column}
          all={calendar.allColumns}
          chosen={filter.columnId}
          things={columns}
        />
      )}
      <button type="submit" class="btn">
        {posts.filter}
      </button>
    </form>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly all: string
  readonly chosen: string | undefined
  readonly things: readonly { readonly id: string; readonly name: string }[]
}

function Choice({ name, label, all, chosen, things }: ChoiceProps) {
  return (
    <select class="form-select" name={name} aria-label={label}>
      <option value="">{all}</option>
      {things.map(thing => (
        <option key={thing.id} value={thing.id} selected={thing.id === chosen}>
          {thing.name}
        </option>
      ))}
    </select>
  )
}
