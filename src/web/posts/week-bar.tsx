import { isoDate, type LocalDate } from '../../kernel/local-date.ts'
import { addressWith, type CalendarFilter } from '../calendar/calendar-filter.ts'
import { type FilterChoices, FilterForm } from '../calendar/filter-form.tsx'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import type { Week } from './week.ts'

interface WeekBarProps extends FilterChoices {
  readonly week: Week
  readonly filter: CalendarFilter
}

/** Moves from week to week and narrows what is shown. */
export function WeekBar({ week, filter, pages, columns }: WeekBarProps) {
  const { posts } = useView().texts
  const addressOf = (day: LocalDate) => addressWith('/posts', filter, { week: isoDate(day) })
  return (
    <div class="row-of apart">
      <nav class="row-of" aria-label={posts.week(week.range)}>
        <a class="btn btn-slim" href={addressOf(week.previous)} aria-label={posts.previousWeek}>
          <Icon name="chevron-left" />
        </a>
        <strong>{posts.week(week.range)}</strong>
        <a class="btn btn-slim" href={addressOf(week.next)} aria-label={posts.nextWeek}>
          <Icon name="chevron-right" />
        </a>
        <a class="btn btn-quiet" href={addressWith('/posts', filter)}>
          {posts.thisWeek}
        </a>
      </nav>
      <FilterForm action="/posts" filter={filter} pages={pages} columns={columns}>
        <input type="hidden" name="week" value={isoDate(week.days[0] ?? week.next)} />
      </FilterForm>
    </div>
  )
}
