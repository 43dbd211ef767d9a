import { isoDate, type LocalDate, localDateAt } from '../../kernel/local-date.ts'
import type { OccasionView } from '../../planning/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { ComposeLink } from '../posts/compose-link.tsx'
import { PostsNav } from '../posts/posts-nav.tsx'
import { byDay } from '../posts/week.ts'
import { Icon } from '../views/icon.tsx'
import { Clock } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { StateIcon } from '../views/state-badge.tsx'
import { calendarDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { addressWith, type CalendarFilter } from './calendar-filter.ts'
import { FilterForm } from './filter-form.tsx'
import type { CalendarDays, FreeSlot } from './gather-calendar.ts'
import { isInMonth, type Month } from './month.ts'
import { OccasionMark } from './occasion-mark.tsx'

export interface MonthPageProps extends CalendarDays {
  readonly month: Month
  readonly filter: CalendarFilter
  readonly free: readonly FreeSlot[]
}

/** The month: a grid of weeks on a desk; on a phone a list of the days on which something stands. */
export function MonthPage(props: MonthPageProps) {
  const { texts } = useView()
  return (
    <Layout title={texts.posts.title} action={<ComposeLink />}>
      <PostsNav />
      <MonthBar {...props} />
      <Grid {...props} />
    </Layout>
  )
}

function MonthBar({ month, filter, pages, columns }: MonthPageProps) {
  const { calendar } = useView().texts
  const addressOf = (name: string) => addressWith('/posts/month', filter, { month: name })
  const [year = '', number = ''] = month.name.split('-')
  const title = calendar.month(Number(number), year)
  return (
    <div class="row-of apart">
      <nav class="row-of" aria-label={title}>
        <a class="btn btn-slim" href={addressOf(month.previous)} aria-label={calendar.previousMonth}>
          <Icon name="chevron-left" />
        </a>
        <strong>{title}</strong>
        <a class="btn btn-slim" href={addressOf(month.next)} aria-label={calendar.nextMonth}>
          <Icon name="chevron-right" />
        </a>
        <a class="btn btn-quiet" href={addressOf('')}>
          {calendar.thisMonth}
        </a>
      </nav>
      <FilterForm action="/posts/month" filter={filter} pages={pages} columns={columns}>
        <input type="hidden" name="month" value={month.name} />
      </FilterForm>
    </div>
  )
}

function Grid({ month, posts, occasions, filter, free }: MonthPageProps) {
  const view = useView()
  const freeByDay = byDay(month, free, view.timeZone)
  return (
    <div class="month">
      {view.texts.time.weekdays.map(weekday => (
        <div key={weekday} class="month-head" aria-hidden="true">
          {weekday}
        </div>
      ))}
      {byDay(month, posts, view.timeZone).map(({ day, things }) => (
        <Day
          key={isoDate(day)}
          day={day}
          isOther={!isInMonth(month, day)}
          posts={things}
          occasions={occasions.get(isoDate(day)) ?? []}
          filter={filter}
          freeCount={freeByDay.find(slots => slots.day === day)?.things.length ?? 0}
        />
      ))}
    </div>
  )
}

interface DayProps extends Pick<MonthPageProps, 'posts' | 'filter'> {
  readonly day: LocalDate
  /** Belongs to the month before or after. */
  readonly isOther: boolean
  readonly occasions: readonly OccasionView[]
  readonly freeCount: number
}

/** More than these stand behind a link to their week. */
const CARDS_A_DAY = 3

function Day({ day, isOther, posts, occasions, filter, freeCount }: DayProps) {
  const view = useView()
  const isToday = isoDate(day) === isoDate(localDateAt(view.now, view.timeZone))
  const isEmpty = posts.length === 0 && occasions.length === 0 && !isToday
  const marks = [isOther && 'month-other', isToday && 'day-today', isEmpty && 'month-empty'].filter(Boolean)
  const rest = posts.length - CARDS_A_DAY
  const week = addressWith('/posts', filter, { week: isoDate(day) })
  return (
    <section class={['month-day', ...marks].join(' ')}>
      <h2 class="day-head">
        {calendarDayText(day, view.texts)}
        {isToday && <span class="small">{view.texts.time.today}</span>}
      </h2>
      {occasions.map(item => (
        <OccasionMark key={item.id} item={item} />
      ))}
      {posts.slice(0, CARDS_A_DAY).map(post => (
        <Line key={post.id} post={post} />
      ))}
      {rest > 0 && (
        <a class="line-link small" href={week}>
          {view.texts.calendar.more(rest)}
        </a>
      )}
      {freeCount > 0 && (
        <a class="line-link small soft plain" href={week}>
          {view.texts.calendar.freeCount(freeCount)}
        </a>
      )}
    </section>
  )
}

function Line({ post }: { post: PostView }) {
  const { texts } = useView()
  return (
    <a class="month-post plain" href={`/posts/${post.id}`}>
      <span class="row-of">
        <Clock at={post.publishAt} />
        <StateIcon state={post.state} />
        {post.pillar && <PillarMark pillar={post.pillar} short />}
      </span>
      <span class="month-words">{post.message || texts.posts.onlyPhotos}</span>
    </a>
  )
}
