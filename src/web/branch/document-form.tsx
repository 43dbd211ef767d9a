import type { Opinion, OwnDocument } from '../../briefing/index.ts'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'

/** What was typed of one part. */
export interface CommentDraft {
  readonly part: string
  readonly words: string
}

interface DocumentFormProps {
  /** `/b/{token}`. */
  readonly base: string
  readonly document: OwnDocument
  readonly comments: readonly CommentDraft[]
  readonly seenIds: readonly string[]
  readonly problem: string | null
}

/** A document to read, agree with or comment on; what the branch said before stands in the fields. */
export function DocumentForm({ base, document, comments, seenIds, problem }: DocumentFormProps) {
  const { guidance } = useView().texts
  const { id, number, summary, issuer, issuedOn, link, body, commentState, opinions } = document
  return (
    <>
      <h1>{guidance.of(number, summary)}</h1>
      <p class="soft">{guidance.issued(issuer, issuedOn && isoDayText(issuedOn))}</p>
      {link && (
        <p>
          <a href={link} rel="noreferrer">
            {guidance.open}
          </a>
        </p>
      )}
      {body && <p class="panel as-written">{body}</p>}
      {problem && <Notice kind="bad">{problem}</Notice>}
      <Said opinions={opinions} />
      <When document={document} />
      {commentState !== 'before' && (
        <form method="post" action={`${base}/documents/${id}`} class="stack-wide">
          {seenIds.map(seen => (
            <input key={seen} type="hidden" name="seen" value={seen} />
          ))}
          <button type="submit" name="do" value="agree" class="btn btn-primary btn-wide">
            {guidance.ownAgree}
          </button>
          {comments.map((comment, index) => (
            <CommentFields key={String(index)} comment={comment} place={index + 1} />
          ))}
          <button type="submit" name="do" value="send" class="btn btn-wide">
            {guidance.ownSend}
          </button>
        </form>
      )}
    </>
  )
}

function When({ document: { opensOn, closesOn, commentState } }: Pick<DocumentFormProps, 'document'>) {
  const { guidance } = useView().texts
  if (opensOn === null || closesOn === null) return null
  if (commentState === 'before')
    return <Notice kind="plain">{guidance.ownBefore(isoDayText(opensOn))}</Notice>
  if (commentState === 'closed') return <Notice kind="warm">{guidance.ownLate}</Notice>
  return <p>{guidance.days(isoDayText(opensOn), isoDayText(closesOn))}</p>
}

function CommentFields({ comment, place }: { comment: CommentDraft; place: number }) {
  const { guidance } = useView().texts
  const scope = `comment-${place}`
  return (
    <div class="panel stack">
      <Field name="part" scope={scope} label={guidance.ownPart(place)} hint={guidance.ownPartHint}>
        {control => <input class="form-control" value={comment.part} {...control} />}
      </Field>
      <Field name="words" scope={scope} label={guidance.ownWords(place)}>
        {control => <textarea class="form-control" rows={3} value={comment.words} {...control} />}
      </Field>
    </div>
  )
}

/** What the branch said, and what became of it. */
function Said({ opinions }: { opinions: readonly Opinion[] }) {
  const { guidance } = useView().texts
  return (
    <>
      {opinions.map(({ id, part, words, kind, isLate, handling, handlingWords }) => (
        <article key={id} class="panel stack">
          <p class="as-written">
            {part && `${part}: `}
            {kind === 'agrees' ? guidance.agrees : words}
            {isLate && ` (${guidance.late})`}
          </p>
          {(kind === 'comments' || handling !== null) && (
            <p>
              <strong>{guidance.ownBecame(guidance.handlings[handling ?? 'open'])}</strong>
            </p>
          )}
          {handlingWords && <p class="as-written">{handlingWords}</p>}
        </article>
      ))}
    </>
  )
}
