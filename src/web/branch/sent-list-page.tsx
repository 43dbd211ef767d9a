import type { ListedSubmission } from '../../intake/index.ts'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'
import { arrivedCount } from './arrived-count.ts'
import { SentBadge, sentStateOf } from './sent-state.tsx'

interface SentListProps {
  readonly submissions: readonly ListedSubmission[]
  /** `/b/{token}`. */
  readonly base: string
  readonly nextCursor: string | null
}

/** What a branch sent, the newest first, and what became of it. */
export function SentListPage({ submissions, base, nextCursor }: SentListProps) {
  const { sent } = useView().texts
  return (
    <>
      <h1>{sent.title}</h1>
      {submissions.length === 0 ? (
        <Nothing base={base} />
      ) : (
        <ul class="stack">
          {submissions.map(submission => (
            <Card key={submission.id} submission={submission} base={base} />
          ))}
        </ul>
      )}
      {nextCursor !== null && (
        <a class="btn" href={`${base}/submissions?cursor=${encodeURIComponent(nextCursor)}`}>
          {sent.older}
        </a>
      )}
    </>
  )
}

function Nothing({ base }: { base: string }) {
  const { sent } = useView().texts
  return (
    <div class="stack panel">
      <h2>{sent.emptyTitle}</h2>
      <p>{sent.empty}</p>
      <a class="btn btn-primary btn-wide" href={base}>
        {sent.first}
      </a>
    </div>
  )
}

function Card({ submission, base }: { submission: ListedSubmission; base: string }) {
  const { sent } = useView().texts
  const address = `${base}/submissions/${submission.id}`
  const { post, photos } = submission
  const isReturned = sentStateOf(submission) === 'returned'
  return (
    <li class="panel stack">
      <p>
        <SentBadge submission={submission} />
      </p>
      <h2>
        <a href={address}>{submission.title || sent.untitled}</a>
      </h2>
      <p class="soft small">
        {submission.receiptNumber} · {sent.sentAt} <Instant at={submission.receivedAt} bare />
        {photos.length > 0 && ` · ${sent.photoCount(arrivedCount(photos), photos.length)}`}
      </p>
      {isReturned && (
        <>
          <p>{submission.reason}</p>
          <a class="btn btn-primary" href={`${address}#answer`}>
            {sent.answerNow}
          </a>
        </>
      )}
      {post?.permalink && (
        <p>
          <a href={post.permalink} rel="noreferrer">
            {sent.seePost}
          </a>
          {post.shareCount !== null && ` · ${sent.shares(post.shareCount)}`}
        </p>
      )}
    </li>
  )
}
