import type { PageId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import type { PostView } from '../../publishing/index.ts'
import { HoldLink } from '../hold/hold-link.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Layout } from '../views/layout.tsx'
import { calendarDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { ComposeLink } from './compose-link.tsx'
import { PillarBalance } from './pillar-balance.tsx'
import { PostCard } from './post-card.tsx'
import { PostsNav } from './posts-nav.tsx'
import { byDay, type Week } from './week.ts'
import { type BoardFilter, WeekBar } from './week-bar.tsx'

export interface WeekPageProps {
  readonly week: Week
  readonly posts: readonly PostView[]
  readonly pages: readonly { readonly id: PageId; readonly name: string }[]
  readonly filter: BoardFilter
}

/** The week: a column for each day on a desk, a list by day on a phone. */
export function WeekPage(props: WeekPageProps) {
  const { texts } = useView()
  return (
    <Layout title={texts.posts.title} action={<ComposeLink />}>
      <PostsNav />
      <WeekBar {...props} />
      {props.filter.state === undefined && <PillarBalance {...props} />}
      {props.posts.length === 0 ? <EmptyWeek {...props} /> : <Board {...props} />}
      <HoldLink />
    </Layout>
  )
}

function Board({ week, posts, pages }: WeekPageProps) {
  const view = useView()
  const today = isoDate(localDateAt(view.now, view.timeZone))
  return (
    <div class="board">
      {byDay(week, posts, view.timeZone).map(({ day, things }) => (
        <section key={isoDate(day)} class={isoDate(day) === today ? 'day day-today' : 'day'}>
          <h2 class="day-head">
            {calendarDayText(day, view.texts)}
            {isoDate(day) === today && <span class="small">{view.texts.time.today}</span>}
          </h2>
          {things.map(post => (
            <PostCard key={post.id} post={post} withPage={pages.length > 1} />
          ))}
          {things.length === 0 && <p class="soft small">{view.texts.posts.noPosts}</p>}
        </section>
      ))}
    </div>
  )
}

function EmptyWeek({ filter }: WeekPageProps) {
  const { texts } = useView()
  if (filter.pageId || filter.state) return <p>{texts.posts.emptyFiltered}</p>
  return (
    <EmptyState icon="calendar-week" title={texts.posts.emptyTitle}>
      <p>{texts.posts.empty}</p>
      <ComposeLink />
    </EmptyState>
  )
}
