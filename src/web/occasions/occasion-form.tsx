import { CALENDARS, OCCASION_KINDS } from '../../planning/index.ts'
import type { PostTemplate } from '../../publishing/index.ts'
import { Field } from '../views/field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import type { OccasionDraft } from './occasion-draft.ts'

export interface OccasionFormProps {
  readonly draft: OccasionDraft
  readonly problems: Readonly<Record<string, string>>
  readonly templates: readonly PostTemplate[]
}

/** The questions about an occasion of the office's own. */
export function OccasionFields({ draft, problems, templates }: OccasionFormProps) {
  const { occasions } = useView().texts
  return (
    <>
      <TextField
        name="name"
        label={occasions.nameLabel}
        hint={occasions.addHint}
        error={problems.name}
        input={{ value: draft.name }}
      />
      <DayFields draft={draft} problems={problems} />
      <div class="fields-beside">
        <TextField
          name="localTime"
          label={occasions.localTime}
          error={problems.localTime}
          input={{ type: 'time', value: draft.localTime }}
        />
        <NumberField name="leadDays" draft={draft} problems={problems} />
        <NumberField name="baseYear" draft={draft} problems={problems} hint={occasions.baseYearHint} />
      </div>
      <div class="fields-beside">
        <Choice
          name="templateId"
          label={occasions.template}
          chosen={draft.templateId}
          choices={[['', occasions.noTemplate], ...templates.map(({ id, name }) => [id, name] as const)]}
        />
        <Choice
          name="kind"
          label={occasions.kind}
          chosen={draft.kind}
          choices={OCCASION_KINDS.map(kind => [kind, occasions.kinds[kind]])}
        />
      </div>
      <Field name="note" label={occasions.note} error={problems.note} isOptional>
        {control => <input class="form-control" value={draft.note} {...control} />}
      </Field>
    </>
  )
}

function DayFields({ draft, problems }: Omit<OccasionFormProps, 'templates'>) {
  const { occasions } = useView().texts
  return (
    <div class="fields-beside">
      <Choice
        name="calendar"
        label={occasions.calendar}
        chosen={draft.calendar}
        choices={CALENDARS.map(calendar => [calendar, occasions.calendars[calendar]])}
      />
      <NumberField name="day" draft={draft} problems={problems} />
      <NumberField name="month" draft={draft} problems={problems} />
      <NumberField name="offsetDays" draft={draft} problems={problems} hint={occasions.offsetDaysHint} />
    </div>
  )
}

interface NumberFieldProps extends Omit<OccasionFormProps, 'templates'> {
  readonly name: 'day' | 'month' | 'leadDays' | 'baseYear' | 'offsetDays'
  readonly hint?: string
}

function NumberField({ name, hint, draft, problems }: NumberFieldProps) {
  const { occasions } = useView().texts
  return (
    <Field
      name={name}
      label={occasions[name]}
      hint={hint}
      error={problems[name]}
      isOptional={name === 'baseYear'}
    >
      {control => (
        <input
          class="form-control"
          inputMode={name === 'offsetDays' ? 'text' : 'numeric'}
          autocomplete="off"
          value={draft[name]}
          {...control}
        />
      )}
    </Field>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly (readonly [string, string])[]
}

function Choice({ name, label, chosen, choices }: ChoiceProps) {
  return (
    <Field name={name} label={label}>
      {control => (
        <select class="form-select" {...control}>
          {choices.map(([value, text]) => (
            <option key={value} value={value} selected={value === chosen}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
