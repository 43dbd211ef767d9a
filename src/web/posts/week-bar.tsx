import type { PageId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate } from '../../kernel/local-date.ts'
import { POST_STATES, type PostState } from '../../publishing/index.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import type { Week } from './week.ts'

export interface BoardFilter {
  readonly pageId?: PageId | undefined
  readonly state?: PostState | undefined
}

interface WeekBarProps {
  readonly week: Week
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  readonly filter: BoardFilter
}

/** Moves from week to week and narrows what is shown. */
export function WeekBar({ week, pages, filter }: WeekBarProps) {
  const { posts } = useView().texts
  return (
    <div class="row-of apart">
      <nav class="row-of" aria-label={posts.week(week.range)}>
        <a class="btn btn-slim" href={weekAddress(week.previous, filter)} aria-label={posts.previousWeek}>
          <Icon name="chevron-left" />
        </a>
        <strong>{posts.week(week.range)}</strong>
        <a class="btn btn-slim" href={weekAddress(week.next, filter)} aria-label={posts.nextWeek}>
          <Icon name="chevron-right" />
        </a>
        <a class="btn btn-quiet" href={weekAddress(null, filter)}>
          {posts.thisWeek}
        </a>
      </nav>
      <form class="row-of filters" method="get" action="/posts">
        <input type="hidden" name="week" value={isoDate(week.days[0] ?? week.next)} />
        <PageSelect pages={pages} chosen={filter.pageId} />
        <StateSelect chosen={filter.state} />
        <button type="submit" class="btn">
          {posts.filter}
        </button>
      </form>
    </div>
  )
}

function PageSelect({ pages, chosen }: { pages: WeekBarProps['pages']; chosen: PageId | undefined }) {
  const { posts } = useView().texts
  if (pages.length < 2) return null
  return (
    <select class="form-select" name="page" aria-label={posts.page}>
      <option value="">{posts.allPages}</option>
      {pages.map(page => (
        <option key={page.id} value={page.id} selected={page.id === chosen}>
          {page.name}
        </option>
      ))}
    </select>
  )
}

function StateSelect({ chosen }: { chosen: PostState | undefined }) {
  const { posts, states } = useView().texts
  return (
    <select class="form-select" name="state" aria-label={posts.state}>
      <option value="">{posts.allStates}</option>
      {STATES.map(state => (
        <option key={state} value={state} selected={state === chosen}>
          {states[state]}
        </option>
      ))}
    </select>
  )
}

const STATES = Object.keys(POST_STATES).filter(isPostState)

/** Tells whether a word from an address is a state. */
export function isPostState(word: string): word is PostState {
  return Object.hasOwn(POST_STATES, word)
}

/** Writes the address of a week with the same filter; null is the present week. */
function weekAddress(day: LocalDate | null, filter: BoardFilter): string {
  const query = new URLSearchParams({
    ...(day && { week: isoDate(day) }),
    ...(filter.pageId && { page: filter.pageId }),
    ...(filter.state && { state: filter.state }),
  })
  return query.size === 0 ? '/posts' : `/posts?${query}`
}
