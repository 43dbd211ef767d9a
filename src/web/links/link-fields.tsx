import { Field } from '../views/field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import type { LinkDraft } from './link-draft.ts'

interface LinkFieldsProps {
  readonly draft: LinkDraft
  readonly problems: Readonly<Record<string, string>>
}

/** The box for links, and the day they were shown on. */
export function LinkFields({ draft, problems }: LinkFieldsProps) {
  const { links } = useView().texts
  return (
    <>
      <Field name="text" label={links.paste} hint={links.pasteHint} error={problems.text}>
        {control => (
          <textarea class="form-control" rows={6} required {...control}>
            {draft.text}
          </textarea>
        )}
      </Field>
      <TextField
        name="saidOn"
        label={links.date}
        hint={links.dateHint}
        error={problems.saidOn}
        input={{ type: 'date', required: false, value: draft.saidOn }}
      />
    </>
  )
}
