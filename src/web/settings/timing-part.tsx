import type { ComponentProps } from 'preact'
import { CsrfField } from '../views/csrf-field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import type { TimingDraft } from './timing-draft.ts'

export interface TimingPartProps {
  readonly draft: TimingDraft
  readonly problems: Readonly<Record<string, string>>
}

/** The rules about when Posts go out. */
export function TimingPart({ draft, problems }: TimingPartProps) {
  const view = useView()
  const { rules } = view.texts
  const field = (name: keyof TimingDraft, input: ComponentProps<'input'>, hint?: string) => (
    <TextField
      name={name}
      label={rules[name]}
      {...(hint !== undefined && { hint })}
      error={problems[name]}
      input={{ value: draft[name], ...input }}
    />
  )
  return (
    <form method="post" action="/settings/rules/timing" class="panel narrow">
      <CsrfField />
      <fieldset class="stack" disabled={!viewerMay(view, 'rules.write')}>
        <legend>
          <h2>{rules.timing}</h2>
        </legend>
        <p class="soft">{rules.timingWhy}</p>
        {field('spacingMinutes', { inputMode: 'numeric' }, rules.spacingHint)}
        <div class="fields-beside">
          {field('quietFrom', { type: 'time' })}
          {field('quietTo', { type: 'time' }, rules.quietHint)}
        </div>
        {field('catchUpMinutes', { inputMode: 'numeric' }, rules.catchUpHint)}
        {field('defaultSlotTimes', {}, rules.slotsHint)}
        {viewerMay(view, 'rules.write') && (
          <button type="submit" class="btn btn-primary">
            {rules.save}
          </button>
        )}
      </fieldset>
    </form>
  )
}
