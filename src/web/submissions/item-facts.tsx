import type { Submission } from '../../intake/index.ts'
import { Differences } from '../views/differences.tsx'
import { Instant } from '../views/instant.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { type ItemDraft, textOf } from './item-draft.ts'
import { SubmissionBadge } from './submission-badge.tsx'

interface ItemFactsProps {
  readonly submission: Submission
  readonly draft: Pick<ItemDraft, 'message'>
}

/** Whose it is, what it is about, what was written beside it, and what the branch wrote itself. */
export function ItemFacts({ submission, draft }: ItemFactsProps) {
  const view = useView()
  const { inbox } = view.texts
  return (
    <section class="stack">
      <div class="row-of">
        <strong>{submission.unitName}</strong>
        <SubmissionBadge state={submission.state} />
        {submission.pillar && <PillarMark pillar={submission.pillar} />}
      </div>
      <p class="soft small">
        {inbox.sent} <Instant at={submission.receivedAt} /> · {inbox.receipt} {submission.receiptNumber}
      </p>
      <Facts submission={submission} />
      {viewerMay(view, 'results.write') && (
        <p>
          <a href={`/results/from/${submission.id}`}>{view.texts.ledger.fromSubmission}</a>
        </p>
      )}
      <Notes submission={submission} />
      <details class="panel">
        <summary>{inbox.original}</summary>
        <Original submission={submission} draft={draft} />
      </details>
    </section>
  )
}

function Facts({ submission }: Pick<ItemFactsProps, 'submission'>) {
  const { inbox } = useView().texts
  const { eventDate, place, genre, videoLink, results } = submission
  const facts = [
    { name: inbox.eventDate, told: eventDate && isoDayText(eventDate) },
    { name: inbox.eventPlace, told: place },
    { name: inbox.genre, told: genre && inbox.genres[genre] },
    { name: inbox.results, told: results.map(({ name, amount }) => `${name}: ${amount}`).join('; ') },
    { name: inbox.video, told: videoLink && <a href={videoLink}>{videoLink}</a> },
  ].filter(({ told }) => told !== null && told !== '')
  if (facts.length === 0) return null
  return (
    <>
      <h2>{inbox.facts}</h2>
      <dl class="facts">
        {facts.map(({ name, told }) => (
          <div key={name}>
            <dt class="soft">{name}</dt>
            <dd>{told}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function Notes({ submission: { notes } }: Pick<ItemFactsProps, 'submission'>) {
  const { inbox } = useView().texts
  if (notes.length === 0) return null
  return (
    <>
      <h2>{inbox.notes}</h2>
      <ol class="revisions">
        {notes.map((note, index) => (
          <li key={`${index}-${note.at.getTime()}`}>
            <strong>{note.name}</strong>{' '}
            <span class="soft small">
              <Instant at={note.at} />
            </span>
            <p class="fb-text">{note.text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Original({ submission, draft }: ItemFactsProps) {
  const { inbox } = useView().texts
  const sent = textOf(submission.sentTitle, submission.sentBody)
  if (sent === draft.message) return <p class="soft">{inbox.originalSame}</p>
  return <Differences before={sent} after={draft.message} />
}
