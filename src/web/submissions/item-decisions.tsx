import {
  isReviewable,
  SUBMISSION_REJECT_REASONS,
  SUBMISSION_RETURN_REASONS,
  type Submission,
} from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** How a Submission is decided about without becoming a Post. */
export const DECISIONS = {
  return: { mayIf: 'submissions.return', key: 'r', look: 'btn', reasons: SUBMISSION_RETURN_REASONS },
  reject: {
    mayIf: 'submissions.decide',
    key: 'x',
    look: 'btn btn-grave',
    reasons: SUBMISSION_REJECT_REASONS,
  },
} as const

/** What an officer wrote to the branch, and why it was not done. */
export interface DecisionTry {
  readonly verb: keyof typeof DECISIONS
  readonly reasonCode: string
  readonly words: string
  readonly problem: string
}

interface DecisionsProps {
  readonly submission: Submission
  readonly tried: DecisionTry | null
}

/** Giving back and not using: a reason from the list, and words that the branch reads. */
export function Decisions({ submission, tried }: DecisionsProps) {
  const view = useView()
  if (!isReviewable(submission)) return null
  const verbs = (['return', 'reject'] as const).filter(
    verb => viewerMay(view, DECISIONS[verb].mayIf) && !(verb === 'return' && submission.state === 'returned'),
  )
  return (
    <div class="row-of decisions">
      {verbs.map(verb => (
        <DecisionForm
          key={verb}
          verb={verb}
          submission={submission}
          tried={tried?.verb === verb ? tried : null}
        />
      ))}
    </div>
  )
}

function DecisionForm({ verb, submission, tried }: DecisionsProps & Pick<DecisionTry, 'verb'>) {
  const { inbox, submission: words } = useView().texts
  const { key, look, reasons } = DECISIONS[verb]
  const { label, why, act } = inbox.decisions[verb]
  const chosen = tried?.reasonCode ?? reasons[0]
  return (
    <details class="asked" open={tried !== null}>
      <summary class="btn" data-key={key}>
        {label}
      </summary>
      <form class="panel stack" method="post" action={`/submissions/${submission.id}/${verb}`}>
        <CsrfField />
        <input type="hidden" name="version" value={submission.version} />
        <p class="soft small">{why}</p>
        {tried && <FieldError>{tried.problem}</FieldError>}
        <fieldset>
          <legend>{inbox.reason}</legend>
          {reasons.map(code => (
            <label key={code} class="choice">
              <input type="radio" name="reasonCode" value={code} checked={code === chosen} />
              {words.reasons[code]}
            </label>
          ))}
        </fieldset>
        <Field name="words" scope={verb} label={inbox.words} isOptional>
          {control => <textarea class="form-control" rows={3} value={tried?.words} {...control} />}
        </Field>
        <div>
          <button type="submit" class={look}>
            {act}
          </button>
        </div>
      </form>
    </details>
  )
}
