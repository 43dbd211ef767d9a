import type { LeftOut, NamedPagePost } from '../../activity/index.ts'
import { plusDays } from '../../kernel/local-date.ts'
import { printDate } from '../../kernel/vietnamese-date.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import type { ListQuery } from './list-address.ts'
import { StandingNav } from './standing-nav.tsx'

interface LeftOutPageProps {
  readonly standing: LeftOut
  readonly posts: readonly NamedPagePost[]
  readonly query: ListQuery
}

/** Page posts that do not count, each with why. */
export function LeftOutPage({ standing, posts, query }: LeftOutPageProps) {
  const { activity, pagePost: words } = useView().texts
  const { from, to } = query
  return (
    <Layout title={words.lists[standing]}>
      <p>{activity.period(printDate(from, 'dd/MM/yyyy'), printDate(plusDays(to, -1), 'dd/MM/yyyy'))}</p>
      <StandingNav query={query} standing={standing} />
      {posts.length === 0 ? (
        <EmptyState icon="circle-check" title={words.none[standing]}>
          <p>{words.noneHint}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {posts.map(post => (
            <li key={post.id}>
              <LeftOutLine post={post} standing={standing} />
            </li>
          ))}
        </ul>
      )}
    </Layout>
  )
}

function LeftOutLine({ post, standing }: { post: NamedPagePost; standing: LeftOut }) {
  const { activity, pagePost: words } = useView().texts
  const { id, unitId, unitName, postedAt, message, excludedReason } = post
  const why = excludedReason === null ? words.same : words.why(excludedReason)
  return (
    <article class="stack soft">
      <div class="row-of small">
        <Instant at={postedAt} bare />
        <a href={`/branches/${unitId}/activity`}>{unitName}</a>
        <span>{activity.genres[post.genre]}</span>
        <span class="state">
          <Icon name="x" />
          {standing === 'excluded' ? why : words.standings.removed}
        </span>
      </div>
      <p class="clip">{message || words.noWords}</p>
      <div class="row-of small">
        <a href={`/page-posts/${id}`}>{words.details}</a>
      </div>
    </article>
  )
}
