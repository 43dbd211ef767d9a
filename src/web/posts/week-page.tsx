import { isoDate, type LocalDate, localDateAt } from '../../kernel/local-date.ts'
import { type CalendarFilter, isNarrowed } from '../calendar/calendar-filter.ts'
import { FreeSlots } from '../calendar/free-slots.tsx'
import type { CalendarDays, FreeSlot } from '../calendar/gather-calendar.ts'
import { OccasionMark } from '../calendar/occasion-mark.tsx'
import { HoldLink } from '../hold/hold-link.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Layout } from '../views/layout.tsx'
import { calendarDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { ComposeLink } from './compose-link.tsx'
import { PillarBalance } from './pillar-balance.tsx'
import { PostCard } from './post-card.tsx'
import { PostsHead } from './posts-head.tsx'
import { PostsNav } from './posts-nav.tsx'
import { byDay, type Week } from './week.ts'
import { WeekBar } from './week-bar.tsx'

export interface WeekPageProps extends CalendarDays {
  readonly week: Week
  readonly filter: CalendarFilter
  readonly free: readonly FreeSlot[]
}

/** The week: a column for each day on a desk, a list by day on a phone. */
export function WeekPage(props: WeekPageProps) {
  const { texts } = useView()
  return (
    <Layout title={texts.posts.title} action={<PostsHead />}>
      <PostsNav />
      <WeekBar {...props} />
      {!isNarrowed({ ...props.filter, pageId: undefined }) && <PillarBalance {...props} />}
      {props.posts.length === 0 && <EmptyWeek {...props} />}
      {(props.posts.length > 0 || props.occasions.size > 0) && <Board {...props} />}
      <HoldLink />
    </Layout>
  )
}

function Board({ week, posts, pages, occasions, free }: WeekPageProps) {
  const view = useView()
  const freeByDay = byDay(week, free, view.timeZone)
  const freeOn = (day: LocalDate) => freeByDay.find(slots => slots.day === day)?.things ?? []
  const today = isoDate(localDateAt(view.now, view.timeZone))
  return (
    <div class="board">
      {byDay(week, posts, view.timeZone).map(({ day, things }) => (
        <section key={isoDate(day)} class={isoDate(day) === today ? 'day day-today' : 'day'}>
          <h2 class="day-head">
            {calendarDayText(day, view.texts)}
            {isoDate(day) === today && <span class="small">{view.texts.time.today}</span>}
          </h2>
          {occasions.get(isoDate(day))?.map(item => (
            <OccasionMark key={item.id} item={item} />
          ))}
          {things.map(post => (
            <PostCard key={post.id} post={post} withPage={pages.length > 1} />
          ))}
          <FreeSlots slots={freeOn(day)} />
          {things.length === 0 && freeOn(day).length === 0 && (
            <p class="soft small">{view.texts.posts.noPosts}</p>
          )}
        </section>
      ))}
    </div>
  )
}

function EmptyWeek({ filter }: WeekPageProps) {
  const { texts } = useView()
  if (isNarrowed(filter)) return <p>{texts.posts.emptyFiltered}</p>
  return (
    <EmptyState icon="calendar-week" title={texts.posts.emptyTitle}>
      <p>{texts.posts.empty}</p>
      <ComposeLink />
    </EmptyState>
  )
}
