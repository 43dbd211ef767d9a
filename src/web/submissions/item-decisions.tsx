import type { ComponentChildren } from 'preact'
import {
  isReviewable,
  SUBMISSION_REJECT_REASONS,
  SUBMISSION_RETURN_REASONS,
  type Submission,
  type SubmissionReason,
} from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ReopenForm } from './just-done.tsx'

interface DecisionsProps {
  readonly submission: Submission
  readonly problems: Readonly<Record<string, string>>
}

/** Giving back and not using: a reason from the list, and words that the branch reads. */
export function Decisions({ submission, problems }: DecisionsProps) {
  const view = useView()
  const { inbox } = view.texts
  if (!isReviewable(submission)) return null
  return (
    <div class="row-of decisions">
      {viewerMay(view, 'submissions.return') && submission.state !== 'returned' && (
        <ReasonForm
          verb="return"
          submission={submission}
          problems={problems}
          label={inbox.giveBack}
          why={inbox.giveBackWhy}
          reasons={SUBMISSION_RETURN_REASONS}
        >
          <button type="submit" class="btn">
            {inbox.giveBackDo}
          </button>
        </ReasonForm>
      )}
      {viewerMay(view, 'submissions.decide') && (
        <ReasonForm
          verb="reject"
          submission={submission}
          problems={problems}
          label={inbox.refuse}
          why={inbox.refuseWhy}
          reasons={SUBMISSION_REJECT_REASONS}
        >
          <button type="submit" class="btn btn-grave">
            {inbox.refuseDo}
          </button>
        </ReasonForm>
      )}
    </div>
  )
}

interface ReasonFormProps extends DecisionsProps {
  readonly verb: 'return' | 'reject'
  readonly label: string
  readonly why: string
  readonly reasons: readonly SubmissionReason[]
  readonly children: ComponentChildren
}

function ReasonForm({ verb, submission, problems, label, why, reasons, children }: ReasonFormProps) {
  const { inbox, submission: words } = useView().texts
  const problem = problems[verb]
  return (
    <details class="asked" open={problem !== undefined}>
      <summary class="btn" data-key={verb === 'return' ? 'r' : 'x'}>
        {label}
      </summary>
      <form class="panel stack" method="post" action={`/submissions/${submission.id}/${verb}`}>
        <CsrfField />
        <input type="hidden" name="version" value={submission.version} />
        <p class="soft small">{why}</p>
        {problem && <FieldError>{problem}</FieldError>}
        <fieldset>
          <legend>{inbox.reason}</legend>
          {reasons.map((code, index) => (
            <label key={code} class="choice">
              <input type="radio" name="reasonCode" value={code} checked={index === 0} />
              {words.reasons[code]}
            </label>
          ))}
        </fieldset>
        <Field name="words" scope={verb} label={inbox.words} isOptional>
          {control => <textarea class="form-control" rows={3} {...control} />}
        </Field>
        <div>{children}</div>
      </form>
    </details>
  )
}

/** What was decided about it, and the way back. */
export function Decided({ submission }: Pick<DecisionsProps, 'submission'>) {
  const view = useView()
  const { inbox } = view.texts
  const { state, reason, post } = submission
  if (state === 'received' || state === 'ready') return null
  return (
    <Notice kind={state === 'accepted' ? 'good' : 'plain'}>
      <p>{view.texts.submissionStates[state]}.</p>
      {reason && <p>{inbox.decidedReason(reason)}</p>}
      <div class="row-of">
        {post && <a href={`/posts/${post.id}`}>{inbox.openPost}</a>}
        {viewerMay(view, 'submissions.decide') && (
          <>
            <ReopenForm submission={submission} label={inbox.reopen} />
            <a href={`/library/practices/new?submission=${submission.id}`}>{inbox.keepPractice}</a>
          </>
        )}
      </div>
    </Notice>
  )
}
