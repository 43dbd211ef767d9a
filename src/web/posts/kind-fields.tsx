import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'

export interface KindFieldsProps {
  readonly draft: { readonly kind: string; readonly officialSource: string; readonly officialLink: string }
  readonly problems: Readonly<Record<string, string>>
}

/** What kind of Post it is; one that is urgent already also tells its source. New urgent ones have a form of their own. */
export function KindFields({ draft, problems }: KindFieldsProps) {
  const { kinds, urgent } = useView().texts
  const isUrgent = draft.kind === 'urgent'
  const offered = isUrgent ? (['ordinary', 'tribute', 'urgent'] as const) : (['ordinary', 'tribute'] as const)
  return (
    <>
      <Field
        name="kind"
        label={urgent.kind}
        hint={isUrgent ? undefined : urgent.kindHint}
        error={problems.kind}
      >
        {control => (
          <select class="form-select" {...control}>
            {offered.map(kind => (
              <option key={kind} value={kind} selected={kind === draft.kind}>
                {kinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isUrgent && <SourceFields draft={draft} problems={problems} />}
    </>
  )
}

/** Who officially says so, and where. */
export function SourceFields({ draft, problems }: KindFieldsProps) {
  const { urgent } = useView().texts
  return (
    <>
      <Field
        name="officialSource"
        label={urgent.source}
        hint={urgent.sourceHint}
        error={problems.officialSource}
      >
        {control => <input class="form-control" value={draft.officialSource} {...control} />}
      </Field>
      <Field name="officialLink" label={urgent.link} error={problems.officialLink} isOptional>
        {control => (
          <input
            class="form-control"
            inputMode="url"
            placeholder="https://"
            value={draft.officialLink}
            {...control}
          />
        )}
      </Field>
    </>
  )
}
