import { Field, FieldError } from '../views/field.tsx'
import { useView } from '../views/view.ts'

interface ComposeTimeProps {
  readonly scope?: string | undefined
  readonly draft: { readonly date: string; readonly time: string }
  readonly problems: Readonly<Record<string, string>>
}

/** The day and time at which a Post goes out, on the organisation's clock. */
export function ComposeTime({ scope, draft, problems }: ComposeTimeProps) {
  const { texts, timeZone } = useView()
  const { compose } = texts
  return (
    <fieldset class="stack">
      <legend>{compose.when}</legend>
      <div class="fields-beside">
        <Field name="date" scope={scope} label={compose.date} error={problems.date}>
          {control => <input class="form-control" type="date" value={draft.date} {...control} />}
        </Field>
        <Field
          name="time"
          scope={scope}
          label={compose.time}
          error={problems.time}
          hint={compose.timeHint(timeZone)}
        >
          {control => <input class="form-control" type="time" value={draft.time} {...control} />}
        </Field>
      </div>
      {problems.publishAt && <FieldError>{problems.publishAt}</FieldError>}
    </fieldset>
  )
}
