import type { ListedPagePost, PagePostList } from '../../activity/index.ts'
import { plusDays } from '../../kernel/local-date.ts'
import { printDate } from '../../kernel/vietnamese-date.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { dayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { type ListQuery, listAddress } from './list-address.ts'
import { StandingNav } from './standing-nav.tsx'

interface PagePostsProps {
  readonly list: PagePostList
  readonly query: ListQuery
}

/** The list behind a figure: exactly what it counts. */
export function PagePostsPage({ list, query }: PagePostsProps) {
  const { activity } = useView().texts
  const { from, to } = query
  const next = list.nextCursor && `${listAddress(query)}&cursor=${encodeURIComponent(list.nextCursor)}`
  return (
    <Layout title={activity.listTitle}>
      <div class="stack">
        <p>
          <strong>{activity.listFacts(printNumber(list.posts), printNumber(list.events))}</strong>.{' '}
          {activity.period(printDate(from, 'dd/MM/yyyy'), printDate(plusDays(to, -1), 'dd/MM/yyyy'))}
        </p>
        <Filters query={query} />
        <StandingNav query={query} standing={null} />
      </div>
      {list.items.length === 0 ? (
        <EmptyState icon="file-text" title={activity.listEmpty}>
          <p>{activity.listEmptyHint}</p>
        </EmptyState>
      ) : (
        <PagePostLines items={list.items} query={query} />
      )}
      {next && (
        <a class="btn" href={next}>
          {activity.more}
        </a>
      )}
    </Layout>
  )
}

/** What the list is narrowed to, each with a way to drop it. */
function Filters({ query }: { query: ListQuery }) {
  const { activity, pillars } = useView().texts
  const words: Readonly<Record<string, string>> = {
    ...activity.sources,
    ...activity.genres,
    ...pillars,
    none: activity.noPillar,
    true: activity.verified,
    false: activity.unverified,
    now: activity.basis.byNow,
  }
  const names = ['basis', 'source', 'genre', 'pillar', 'verified', 'branchId', 'eventKey'] as const
  const set = names.filter(name => query[name] !== undefined && query[name] !== 'then')
  return (
    <div class="row-of no-print">
      {set.map(name => (
        <a key={name} class="btn" href={listAddress({ ...query, [name]: undefined })} title={activity.drop}>
          {name === 'branchId'
            ? activity.columns.branch
            : (words[query[name] ?? ''] ?? activity.columns.events)}
          <Icon name="x" />
        </a>
      ))}
    </div>
  )
}

/** Counted page posts, one a line. */
export function PagePostLines({ items, query }: { items: readonly ListedPagePost[]; query: ListQuery }) {
  return (
    <ul class="lines panel">
      {items.map(post => (
        <li key={`${post.rowId} ${post.id}`}>
          <PagePostLine post={post} query={query} />
        </li>
      ))}
    </ul>
  )
}

function PagePostLine({ post, query }: { post: ListedPagePost; query: ListQuery }) {
  const view = useView()
  const { activity, pagePost } = view.texts
  return (
    <article class="page-post">
      <div class="row-of small">
        {post.isDayOnly ? (
          <span>{`${dayText(post.postedAt, view)} (${activity.dayOnly})`}</span>
        ) : (
          <Instant at={post.postedAt} bare />
        )}
        <a class="line-link" href={`/branches/${post.rowId}/activity`}>
          {post.rowName}
        </a>
        {post.unitId !== post.rowId && <span class="soft">{post.unitName}</span>}
        <span>{activity.genres[post.genre]}</span>
        {post.pillar && <PillarMark pillar={post.pillar} short />}
        <SourceMark post={post} />
      </div>
      <p class="clip">{post.message || <span class="soft">{activity.noWords}</span>}</p>
      <div class="row-of small">
        <a class="line-link" href={`/page-posts/${post.id}`}>
          {pagePost.details}
        </a>
        {post.address && (
          <a class="line-link" href={post.address} rel="noreferrer" target="_blank">
            <Icon name="external-link" /> {activity.open}
          </a>
        )}
        {post.postId && (
          <a class="line-link" href={`/posts/${post.postId}`}>
            {activity.openOurs}
          </a>
        )}
        {post.eventPosts > 1 && (
          <a class="line-link" href={listAddress({ ...query, eventKey: post.eventKey })}>
            {activity.sameEvent(post.eventPosts)}
          </a>
        )}
      </div>
    </article>
  )
}

function SourceMark({ post: { source, isVerified } }: { post: ListedPagePost }) {
  const { activity } = useView().texts
  return (
    <span class={isVerified ? 'state state-green' : 'state state-warm'}>
      <Icon name={isVerified ? 'circle-check' : 'help'} />
      {activity.sources[source]}, {isVerified ? activity.verified : activity.unverified}
    </span>
  )
}
