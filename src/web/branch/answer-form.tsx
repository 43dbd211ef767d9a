import { Field, FieldError } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'
import { ClassFields } from './class-fields.tsx'

/** What stands in the form, and why it was not taken. */
export interface AnswerDraft {
  readonly note: string
  /** Photos that came with it and are safe. */
  readonly photoIds: readonly string[]
  readonly problem: string | null
}

interface AnswerFormProps extends AnswerDraft {
  /** Of the Submission. */
  readonly address: string
  /** The officer asked for it. */
  readonly isReturned: boolean
}

/** What a branch adds to what it sent: words to the officer, more photos, those that did not arrive. */
export function AnswerForm({ address, isReturned, note, photoIds, problem }: AnswerFormProps) {
  const { sent, sending } = useView().texts
  return (
    <form
      id="answer"
      class={`stack ${isReturned ? 'panel' : ''}`}
      method="post"
      action={`${address}/answer`}
      encType="multipart/form-data"
    >
      <h2>{isReturned ? sent.answerTitle : sent.addTitle}</h2>
      {problem && <FieldError>{problem}</FieldError>}
      {photoIds.length > 0 && <p role="status">{sending.keptPhotos(photoIds.length)}</p>}
      {photoIds.map(id => (
        <input key={id} type="hidden" name="photo" value={id} />
      ))}
      <Field scope="answer" name="note" label={sent.note} hint={sent.noteHint}>
        {control => <textarea class="form-control" rows={3} value={note} {...control} />}
      </Field>
      <Field scope="answer" name="photos" label={sending.pick}>
        {control => <input class="form-control" type="file" multiple accept="image/*" {...control} />}
      </Field>
      <details>
        <summary>{sending.class}</summary>
        <ClassFields label={sending.class} hint={sending.classHint} chosen="" ticks={{}} />
      </details>
      <button type="submit" class={`btn btn-wide ${isReturned ? 'btn-primary' : ''}`}>
        <Icon name="send" />
        {sent.answerDo}
      </button>
    </form>
  )
}
