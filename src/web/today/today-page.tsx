import type { Page } from '../../organisation/index.ts'
import type { PostView } from '../../publishing/index.ts'
import type { NoticeView } from '../../watching/index.ts'
import { OpenNotices } from '../notices/open-notices.tsx'
import { PostCard } from '../posts/post-card.tsx'
import { PostsHead } from '../posts/posts-head.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { type FirstStep, FirstSteps } from './first-steps.tsx'

export interface TodayProps {
  /** Open alarms, and what else no card below shows. */
  readonly notices: readonly NoticeView[]
  /** Posts that wait for a person, the most urgent first. */
  readonly troubled: readonly PostView[]
  /** Posts that wait for a reviewer. */
  readonly inReview: readonly PostView[]
  /** How many Submissions wait for the officer. */
  readonly submissionCount: number
  /** Posts whose time has passed while they are still on their way. */
  readonly late: readonly PostView[]
  /** Pages whose token ails and no notice tells of yet. */
  readonly ailing: readonly Page[]
  readonly next: readonly PostView[]
  /** Empty once every step is done. */
  readonly firstSteps: readonly FirstStep[]
}

/** What needs somebody now, and what comes next. */
export function TodayPage(props: TodayProps) {
  const { texts } = useView()
  const { notices, troubled, inReview, submissionCount, late, ailing, next, firstSteps } = props
  const isWell =
    submissionCount === 0 && [notices, troubled, inReview, late, ailing].every(({ length }) => length === 0)
  return (
    <Layout title={texts.today.title} action={<PostsHead />}>
      <OpenNotices notices={notices} />
      {ailing.map(page => (
        <AilingPage key={page.id} page={page} />
      ))}
      <Cards title={texts.today.needsYou} posts={troubled} />
      {troubled.some(post => post.state === 'missed') && <MissedLink />}
      <Cards title={texts.today.late} posts={late} />
      <Cards title={texts.today.inReview} posts={inReview} />
      {submissionCount > 0 && <SubmissionsLink count={submissionCount} />}
      {firstSteps.length > 0 && <FirstSteps steps={firstSteps} />}
      {isWell && firstSteps.length === 0 && (
        <Notice kind="good">
          <strong>{texts.today.allWell}.</strong> {texts.today.allWellWhy}
        </Notice>
      )}
      <Cards title={texts.today.next} posts={next} empty={texts.today.noNext} />
    </Layout>
  )
}

/** Several that were missed are decided about together. */
function MissedLink() {
  const { missed } = useView().texts
  return (
    <div>
      <a class="btn" href="/posts/missed">
        {missed.link}
      </a>
    </div>
  )
}

/** What branches sent, and the way there. */
function SubmissionsLink({ count }: { count: number }) {
  const { today, inbox } = useView().texts
  return (
    <section class="stack">
      <h2>{today.submissions}</h2>
      <p>
        <a class="line-link" href="/submissions">
          {inbox.waiting(count)}
        </a>
      </p>
    </section>
  )
}

interface CardsProps {
  readonly title: string
  readonly posts: readonly PostView[]
  /** What stands there when there is none; without it nothing does. */
  readonly empty?: string
}

function Cards({ title, posts, empty }: CardsProps) {
  if (posts.length === 0 && empty === undefined) return null
  return (
    <section class="stack">
      <h2>{title}</h2>
      {posts.length === 0 && <p class="soft">{empty}</p>}
      <div class="post-card-list">
        {posts.map(post => (
          <PostCard key={post.id} post={post} withDay />
        ))}
      </div>
    </section>
  )
}

function AilingPage({ page }: { page: Page }) {
  const view = useView()
  const { today } = view.texts
  const isDead = page.tokenState === 'needs-reconnect'
  return (
    <Notice kind={isDead ? 'bad' : 'warm'}>
      <p>{isDead ? today.reconnectWhy(page.name) : today.expiring(page.name)}</p>
      {viewerMay(view, 'pages.connect') && (
        <p>
          <a href={`/pages?reconnect=${page.facebookPageId}#connect`}>{today.reconnectDo}</a>
        </p>
      )}
    </Notice>
  )
}
