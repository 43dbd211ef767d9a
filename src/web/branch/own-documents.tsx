import type { OwnDocument } from '../../briefing/index.ts'
import { Icon } from '../views/icon.tsx'
import { Notice } from '../views/notice.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

interface OwnDocumentsProps {
  /** `/b/{token}`. */
  readonly base: string
  readonly documents: readonly OwnDocument[]
  /** An answer arrived a moment ago. */
  readonly isSent: boolean
}

/** The documents that a branch is or was asked about. */
export function OwnDocuments({ base, documents, isSent }: OwnDocumentsProps) {
  const { guidance } = useView().texts
  return (
    <>
      <h1>{guidance.ownTitle}</h1>
      {isSent && <Notice kind="good">{guidance.ownSent}</Notice>}
      <p>{documents.length === 0 ? guidance.ownEmpty : guidance.ownWhy}</p>
      {documents.map(document => (
        <OwnDocumentCard key={document.id} base={base} document={document} />
      ))}
    </>
  )
}

/** A document with whether the branch has answered, and the way to it. */
export function OwnDocumentCard({ base, document }: { base: string; document: OwnDocument }) {
  const { guidance } = useView().texts
  const { id, number, summary, closesOn, opensOn, opinions } = document
  const isAnswered = opinions.length > 0
  return (
    <article class="panel stack">
      <h2>{guidance.of(number, summary)}</h2>
      {opensOn && closesOn && (
        <p class="soft small">{guidance.days(isoDayText(opensOn), isoDayText(closesOn))}</p>
      )}
      <p>
        <span class={isAnswered ? 'state state-green' : 'state state-warm'}>
          <Icon name={isAnswered ? 'circle-check' : 'clock'} />
          {isAnswered ? guidance.ownAnswered : guidance.ownWaiting}
        </span>
      </p>
      <a class={isAnswered ? 'btn btn-wide' : 'btn btn-primary btn-wide'} href={`${base}/documents/${id}`}>
        {guidance.ownDo}
      </a>
    </article>
  )
}
