import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import type { ComposeProps } from './compose-page.tsx'
import { useFormAddress } from './form-address.ts'
import { TextFindings } from './text-findings.tsx'

type ComposeTextProps = Pick<ComposeProps, 'draft' | 'problems' | 'checked'>

/** The text with what to look at in it, and a text from the template beside it when both differ. */
export function ComposeText({ draft, problems, checked }: ComposeTextProps) {
  const { compose } = useView().texts
  return (
    <section id="text" class="stack">
      {draft.suggestion && <Suggestion text={draft.suggestion} />}
      <input type="hidden" name="filled" value={draft.filled} />
      <Field name="message" label={compose.message} error={problems.message} hint={compose.messageHint}>
        {control => (
          <textarea class="form-control" rows={10} {...control}>
            {draft.message}
          </textarea>
        )}
      </Field>
      <TextFindings
        {...checked}
        {...useFormAddress('text')}
        postId={null}
        isAcknowledged={draft.isAcknowledged}
      />
    </section>
  )
}

function Suggestion({ text }: { text: string }) {
  const { compose } = useView().texts
  return (
    <Field name="suggestion" label={compose.suggestion} hint={compose.suggestionWhy}>
      {control => (
        <>
          <textarea class="form-control" rows={8} readOnly {...control}>
            {text}
          </textarea>
          <div>
            <button type="submit" class="btn" name="do" value="take-suggestion" {...useFormAddress('text')}>
              {compose.suggestionDo}
            </button>
          </div>
        </>
      )}
    </Field>
  )
}
