import { RETURN_REASONS } from '../../publishing/index.ts'
import { Field } from './field.tsx'
import { useView } from './view.ts'

interface ReturnFieldsProps {
  /** The version that is returned. */
  readonly version: number
  readonly reasonCode?: string | undefined
  readonly words?: string | undefined
  readonly problem?: string | undefined
}

/** Why a Post goes back: a reason from the list, and words. */
export function ReturnFields({ version, reasonCode, words, problem }: ReturnFieldsProps) {
  const { approval } = useView().texts
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <Field name="reasonCode" label={approval.reasonCode}>
        {control => (
          <select class="form-select" {...control}>
            {RETURN_REASONS.map(reason => (
              <option key={reason} value={reason} selected={reason === reasonCode}>
                {approval.reasons[reason]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name="words" label={approval.words} hint={approval.wordsHint} error={problem} isOptional>
        {control => (
          <textarea class="form-control" rows={3} {...control}>
            {words}
          </textarea>
        )}
      </Field>
    </>
  )
}
