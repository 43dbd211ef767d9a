import type { Submission } from '../../intake/index.ts'
import { Instant } from '../views/instant.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { type AnswerDraft, AnswerForm } from './answer-form.tsx'
import { arrivedCount } from './arrived-count.ts'
import { SentBadge, sentStateOf } from './sent-state.tsx'
import { SubmissionPhotos } from './submission-photos.tsx'

export interface SubmissionPageProps {
  readonly submission: Submission
  /** `/b/{token}`. */
  readonly base: string
  /** It was sent or answered just now. */
  readonly news: 'sent' | 'answered' | null
  readonly answer: AnswerDraft
}

/** One Submission under its branch's link: its receipt, how far it is, its photos, what was said. */
export function SubmissionPage({ submission, base, news, answer }: SubmissionPageProps) {
  const { sent } = useView().texts
  const address = `${base}/submissions/${submission.id}`
  const mayChange = ['received', 'ready', 'returned'].includes(submission.state)
  return (
    <>
      <header class="stack">
        <h1>{news === 'sent' ? sent.receiptTitle : submission.title || sent.untitled}</h1>
        <p>
          <SentBadge submission={submission} />
        </p>
      </header>
      {news === 'answered' && <Notice kind="good">{sent.answered}</Notice>}
      <Receipt submission={submission} />
      {news === 'sent' ? <WhatNext base={base} /> : <Story submission={submission} />}
      <SubmissionPhotos submission={submission} base={base} address={address} mayChange={mayChange} />
      {(mayChange || answer.problem !== null) && (
        <AnswerForm address={address} isReturned={submission.state === 'returned'} {...answer} />
      )}
      <Words submission={submission} />
      <Notes submission={submission} />
    </>
  )
}

function Receipt({ submission: { receiptNumber, photos } }: { submission: Submission }) {
  const { sent } = useView().texts
  const arrived = arrivedCount(photos)
  return (
    <div class="panel stack receipt-card">
      <p class="soft small">{sent.receiptNumber}</p>
      <p class="receipt-number">{receiptNumber}</p>
      {photos.length > 0 && <p role="status">{sent.photosArrived(arrived, photos.length)}</p>}
      {arrived < photos.length && <p class="soft small">{sent.photosFollow}</p>}
    </div>
  )
}

function WhatNext({ base }: { base: string }) {
  const { sent } = useView().texts
  return (
    <section class="stack">
      <h2>{sent.nextTitle}</h2>
      <ol class="stack numbered">
        {sent.next.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <a class="btn btn-wide" href={base}>
        {sent.sendAnother}
      </a>
    </section>
  )
}

function Story({ submission }: { submission: Submission }) {
  const { sent } = useView().texts
  const { post, reason } = submission
  const state = sentStateOf(submission)
  return (
    <section class="stack">
      <p>
        {sent.stories[state]} {state === 'planned' && post && <Instant at={post.publishAt} />}
        {state === 'published' && post?.publishedAt && <Instant at={post.publishedAt} />}
      </p>
      {state === 'returned' && (
        <Notice kind="warm">
          <p>{reason}</p>
          <p>
            <a href="#answer">{sent.answerNow}</a>
          </p>
        </Notice>
      )}
      {state === 'rejected' && <Notice kind="plain">{reason}</Notice>}
      {post?.permalink && (
        <a class="btn btn-primary btn-wide" href={post.permalink} rel="noreferrer">
          {sent.seePost}
        </a>
      )}
      {post !== null && post.shareCount !== null && <p class="soft">{sent.shares(post.shareCount)}</p>}
    </section>
  )
}

function Words({ submission: { title, body, results } }: { submission: Submission }) {
  const { sent } = useView().texts
  if (title === '' && body === '' && results.length === 0) return null
  return (
    <section class="stack">
      <h2>{sent.text}</h2>
      <div class="panel stack">
        {title !== '' && (
          <p>
            <strong>{title}</strong>
          </p>
        )}
        <p class="text">{body}</p>
        {results.map(({ name, amount }) => (
          <p key={name}>
            {name}: <strong>{amount}</strong>
          </p>
        ))}
      </div>
    </section>
  )
}

function Notes({ submission: { notes } }: { submission: Submission }) {
  const { sent } = useView().texts
  if (notes.length === 0) return null
  return (
    <section class="stack">
      <h2>{sent.notes}</h2>
      <ul class="stack">
        {notes.map(note => (
          <li key={note.at.toISOString()} class="panel">
            <p class="soft small">
              {sent.noteBy[note.writtenBy]} · <Instant at={note.at} bare />
            </p>
            <p class="text">{note.text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
