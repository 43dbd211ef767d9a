import type { BranchActivity, PagePostList } from '../../activity/index.ts'
import { needOf } from '../../activity/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import type { Unit } from '../../organisation/index.ts'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { ScrollRegion } from '../views/scroll-region.tsx'
import { useView } from '../views/view.ts'
import { BasisSwitch } from './basis-switch.tsx'
import { NeedBadge, PillarMix, ShareOf, SourceMarks, Unknown } from './figure-parts.tsx'
import { HeatAxis, HeatStrip } from './heat-strip.tsx'
import { type ListQuery, listAddress } from './list-address.ts'
import { type MonthOfBranch, MonthTable } from './month-table.tsx'
import { PagePostLines } from './page-posts-page.tsx'
import { DotLegend, WeekDots } from './week-dots.tsx'

export interface BranchFiguresProps {
  readonly unit: Unit
  /** Of the last eight weeks; null when it was no branch in them. */
  readonly recent: BranchActivity | null
  readonly recentPeriod: ListQuery
  /** Of the last twelve months by week, and each month by itself. */
  readonly year: BranchActivity | null
  readonly yearPeriod: ListQuery
  readonly months: readonly MonthOfBranch[]
  readonly posts: PagePostList
  /** Names of the branches under which a part of its history stands as well. */
  readonly sharedNames: readonly string[]
}

/** One branch: eight weeks, twelve months, and everything it published. */
export function BranchFiguresPage(props: BranchFiguresProps) {
  const { activity } = useView().texts
  const { unit, year, yearPeriod, posts } = props
  return (
    <Layout title={activity.branchTitle(unit.name)} action={<ToBranch unit={unit} />}>
      <BasisSwitch
        basis={yearPeriod.basis ?? 'then'}
        hrefOf={basis => `/branches/${unit.id}/activity?basis=${basis}`}
      />
      {props.sharedNames.length > 0 && (
        <Notice kind="warm">{activity.shared(props.sharedNames.join(', '))}</Notice>
      )}
      {year?.countable === false && <Notice kind="bad">{activity.uncountableWhy}</Notice>}
      <Recent recent={props.recent} period={props.recentPeriod} />
      <section class="stack">
        <h2>{activity.yearOf}</h2>
        {year && (
          <ScrollRegion class="heat-wrap" label={activity.yearOf}>
            <HeatAxis weeks={year.buckets} />
            <HeatStrip weeks={year.buckets} label={activity.yearOf} />
          </ScrollRegion>
        )}
        <p class="soft small">{activity.heatHow}</p>
        <MonthTable months={props.months} />
      </section>
      <section class="stack">
        <h2>{activity.everything}</h2>
        <PagePostLines items={posts.items} query={yearPeriod} />
        <a class="btn" href={listAddress(yearPeriod)}>
          {activity.allPosts} ({printNumber(posts.posts)})
        </a>
      </section>
    </Layout>
  )
}

function ToBranch({ unit }: { unit: Unit }) {
  const { activity } = useView().texts
  return (
    <div class="row-of">
      <a class="btn" href={`/branches/${unit.id}/follow-up`}>
        {activity.tabs.followUp}
      </a>
      <a class="btn" href={`/branches/${unit.id}`}>
        {activity.toBranch}
      </a>
    </div>
  )
}

function Recent({ recent, period }: { recent: BranchActivity | null; period: ListQuery }) {
  const { activity } = useView().texts
  const { columns } = activity
  if (recent === null) return null
  return (
    <section class="stack">
      <h2>
        {activity.eightWeeks} <NeedBadge need={needOf(recent)} />
      </h2>
      <WeekDots weeks={recent.buckets} />
      <DotLegend />
      <dl class="facts">
        <div>
          <dt>{columns.events}</dt>
          <dd>
            <a class="figure-link" href={listAddress(period)}>
              {activity.events(printNumber(recent.events))}, {activity.posts(printNumber(recent.posts))}
            </a>
          </dd>
        </div>
        <div>
          <dt>{columns.share}</dt>
          <dd>
            <ShareOf {...recent} />
          </dd>
        </div>
        <div>
          <dt>{activity.lastPost}</dt>
          <dd>{recent.lastPostAt ? <Instant at={recent.lastPostAt} /> : activity.never}</dd>
        </div>
        <div>
          <dt>{columns.gap}</dt>
          <dd>{recent.countable ? activity.days(recent.longestGapDays) : <Unknown />}</dd>
        </div>
        <div>
          <dt>{columns.pillars}</dt>
          <dd>
            <PillarMix counts={recent} list={period} />
          </dd>
        </div>
        <div>
          <dt>{columns.sources}</dt>
          <dd>
            <SourceMarks branch={recent} list={period} />
          </dd>
        </div>
      </dl>
    </section>
  )
}
