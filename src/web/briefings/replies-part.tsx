import type { FigureReply, MonthBriefing } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { useView, viewerMay } from '../views/view.ts'

interface RepliesProps {
  readonly briefing: MonthBriefing
  readonly replies: readonly FigureReply[]
}

/** What branches said of their figures, and what they are answered. */
export function RepliesPart({ briefing, replies }: RepliesProps) {
  const { briefings } = useView().texts
  const { brief } = briefing
  const confirmed = brief.replies.filter(
    ({ kind, isChangedSince }) => kind === 'confirmed' && !isChangedSince,
  )
  const changed = brief.replies.filter(({ isChangedSince }) => isChangedSince)
  const nameOf = new Map(brief.branches.map(({ branchId, branchName }) => [branchId, branchName]))
  const disputes = replies.filter(({ kind }) => kind === 'disputed')
  return (
    <section class="stack" id="replies">
      <h2>{briefings.replies}</h2>
      <p>{briefings.confirmedCount(confirmed.length, brief.branches.length)}</p>
      {changed.length > 0 && (
        <p class="soft">
          {`${briefings.changedSince}: ${changed.map(({ branchId }) => nameOf.get(branchId) ?? '').join(', ')}.`}
        </p>
      )}
      {disputes.length > 0 && (
        <ul class="lines panel">
          {disputes.map(reply => (
            <Dispute key={reply.id} reply={reply} month={brief.month ?? ''} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Dispute({ reply, month }: { reply: FigureReply; month: string }) {
  const view = useView()
  const { briefings } = view.texts
  const { id, unitName, words, repliedAt, answer, answeredByName } = reply
  return (
    <li class="stack">
      <div class="row-of">
        <strong>{unitName}</strong>
        <span class={answer === null ? 'state state-warm' : 'state state-green'}>
          <Icon name={answer === null ? 'message-circle' : 'check'} />
          {briefings.replyKinds.disputed}
        </span>
        <span class="soft small">
          <Instant at={repliedAt} bare />
        </span>
      </div>
      <p class="text">{words}</p>
      {answer !== null && <p class="text">{`${briefings.answered(answeredByName ?? '')} ${answer}`}</p>}
      {viewerMay(view, 'briefing.write') && (
        <details class="no-print" open={answer === null}>
          <summary>{briefings.answer}</summary>
          <form method="post" action={`/briefings/${month}/replies/${id}`} class="stack">
            <CsrfField />
            <Field name="answer" scope={id} label={briefings.answerLabel}>
              {control => <textarea class="form-control" rows={2} required {...control} />}
            </Field>
            <div>
              <button type="submit" class="btn">
                {briefings.answer}
              </button>
            </div>
          </form>
        </details>
      )}
    </li>
  )
}
