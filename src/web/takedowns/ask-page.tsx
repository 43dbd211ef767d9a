import { RELATIONS } from '../../intake/index.ts'
import { Field, FieldError } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { PlainLayout } from '../views/plain-layout.tsx'
import { useView } from '../views/view.ts'

export interface AskDraft {
  /** Sent twice, the same form makes one request. */
  readonly formId: string
  readonly what: string
  readonly why: string
  readonly relation: string
  readonly contact: string
}

interface AskPageProps {
  readonly draft: AskDraft
  readonly problems: Readonly<Record<string, string>>
}

/** The form by which anybody asks to have something taken down: no account, no papers, no script. */
export function AskPage({ draft, problems }: AskPageProps) {
  const { takedown } = useView().texts
  return (
    <PlainLayout title={takedown.formTitle}>
      <p>{takedown.formWhy}</p>
      <p>{takedown.formPromise}</p>
      <form method="post" action="/takedown" class="panel stack">
        <input type="hidden" name="formId" value={draft.formId} />
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        <Field name="what" label={takedown.what} hint={takedown.whatHint} error={problems.what}>
          {control => (
            <textarea class="form-control" rows={4} maxLength={1_000} required {...control}>
              {draft.what}
            </textarea>
          )}
        </Field>
        <Relation chosen={draft.relation} problem={problems.relation} />
        <Field name="why" label={takedown.why} error={problems.why}>
          {control => (
            <textarea class="form-control" rows={3} maxLength={1_000} {...control}>
              {draft.why}
            </textarea>
          )}
        </Field>
        <Field
          name="contact"
          label={takedown.contact}
          hint={takedown.contactHint}
          error={problems.contact}
          isOptional
        >
          {control => (
            <input class="form-control" type="text" maxLength={200} value={draft.contact} {...control} />
          )}
        </Field>
        <Trap />
        <p class="soft small">{takedown.noPapers}</p>
        <button type="submit" class="btn btn-primary">
          {takedown.send}
        </button>
      </form>
    </PlainLayout>
  )
}

function Relation({ chosen, problem }: { chosen: string; problem: string | undefined }) {
  const { takedown } = useView().texts
  return (
    <fieldset>
      <legend>{takedown.relation}</legend>
      {problem && <FieldError>{problem}</FieldError>}
      {RELATIONS.map(relation => (
        <label key={relation} class="choice">
          <input type="radio" name="relation" value={relation} checked={relation === chosen} required />
          <span>{takedown.relations[relation]}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** A field that people neither see nor reach, and programs fill in. */
function Trap() {
  const { takedown } = useView().texts
  return (
    <div class="trap" aria-hidden="true">
      <label for="field-website">{takedown.trap}</label>
      <input id="field-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}

/** Tells that a request arrived, with its receipt number. */
export function ReceivedPage({ receipt }: { receipt: string | null }) {
  const { takedown } = useView().texts
  return (
    <PlainLayout title={takedown.receivedTitle}>
      {receipt && (
        <p>
          {takedown.receipt}: <strong>{receipt}</strong>
        </p>
      )}
      <p>{takedown.received}</p>
      <p>{takedown.formPromise}</p>
    </PlainLayout>
  )
}
