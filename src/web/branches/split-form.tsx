import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { ChangeDay, ChangeForm, ChangeGoer, type ChangeProps, isLiving } from './change-fields.tsx'
import { PARTS } from './change-form.ts'

/** Splits a unit into up to three parts, and its units below among them. */
export function SplitForm({ unit, story, others, tried }: ChangeProps) {
  const { unitChanges: words } = useView().texts
  const asked = { change: 'split', tried } as const
  return (
    <ChangeForm {...asked} unitId={unit.id} {...words.split} submit={words.split.do} isGrave>
      {PARTS.map(number => (
        <ChangeGoer
          key={number}
          {...asked}
          name={`part${number}`}
          label={words.split.part(number + 1)}
          units={others.filter(isLiving)}
        />
      ))}
      <label class="choice">
        <input type="checkbox" name="goesOn" checked={tried?.form.line('goesOn') === 'on'} />
        {words.split.goesOn}
      </label>
      <BelowChoices story={story} tried={tried} />
      <ChangeDay {...asked} />
    </ChangeForm>
  )
}

function BelowChoices({ story, tried }: Pick<ChangeProps, 'story' | 'tried'>) {
  const { unitChanges: words } = useView().texts
  const living = story.below.filter(isLiving)
  if (living.length === 0) return null
  return (
    <fieldset class="stack">
      <legend>{words.split.below}</legend>
      {living.map(({ id, name }) => (
        <Field key={id} name={`below-${id}`} scope="split" label={name}>
          {control => (
            <select class="form-select" {...control}>
              <option value="">{words.split.stays}</option>
              {PARTS.map(number => (
                <option
                  key={number}
                  value={number}
                  selected={tried?.form.line(`below-${id}`) === String(number)}
                >
                  {words.split.part(number + 1)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </fieldset>
  )
}

/** Says what a unit is called besides. */
export function AliasesForm({ unit, story, tried }: ChangeProps) {
  const { unitChanges: words } = useView().texts
  const value = tried?.form.text('aliases') ?? story.aliases.join('\n')
  return (
    <ChangeForm change="aliases" tried={tried} unitId={unit.id} {...words.naming} submit={words.naming.do}>
      <Field
        name="aliases"
        scope="aliases"
        label={words.naming.label}
        error={tried?.problems.aliases}
        isOptional
      >
        {control => <textarea class="form-control" rows={4} value={value} {...control} />}
      </Field>
    </ChangeForm>
  )
}
