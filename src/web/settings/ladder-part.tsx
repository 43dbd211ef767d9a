import { LADDER_STEPS, type LadderRules } from '../../activity/index.ts'
import type { Form } from '../form.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** The rules about reminding as they stand in the form, right or wrong. */
export interface LadderPartProps {
  readonly isOn: boolean
  readonly days: Readonly<Record<(typeof LADDER_STEPS)[number], string>>
  readonly problems: Readonly<Record<string, string>>
}

/** Fills the form with the rules as they are. */
export const ladderDraftOf = ({ isOn, days }: LadderRules): Omit<LadderPartProps, 'problems'> => ({
  isOn,
  days: { first: String(days.first), second: String(days.second), last: String(days.last) },
})

/** Reads the form as it was sent. */
export const typedLadderOf = (form: Form): Omit<LadderPartProps, 'problems'> => ({
  isOn: form.line('isOn') === 'on',
  days: { first: form.line('days.first'), second: form.line('days.second'), last: form.line('days.last') },
})

/** Makes rules of what was typed; what is no number becomes NaN, which the rules refuse. */
export const ladderOf = ({ isOn, days }: Omit<LadderPartProps, 'problems'>): LadderRules => ({
  isOn,
  days: { first: countOf(days.first), second: countOf(days.second), last: countOf(days.last) },
})

const countOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : Number.NaN)

/** The rules about reminding branches. */
export function LadderPart({ isOn, days, problems }: LadderPartProps) {
  const view = useView()
  const { rules } = view.texts
  return (
    <form method="post" action="/settings/rules/ladder" class="panel narrow" id="ladder">
      <CsrfField />
      <fieldset class="stack" disabled={!viewerMay(view, 'rules.write')}>
        <legend>
          <h2>{rules.ladder}</h2>
        </legend>
        <p class="soft">{rules.ladderWhy}</p>
        <label class="choice">
          <input type="checkbox" name="isOn" checked={isOn} />
          {rules.ladderOn}
        </label>
        {LADDER_STEPS.map(step => (
          <TextField
            key={step}
            name={`days.${step}`}
            label={rules.ladderDays[step]}
            error={problems[`days.${step}`]}
            input={{ value: days[step], inputMode: 'numeric' }}
          />
        ))}
        {viewerMay(view, 'rules.write') && (
          <button type="submit" class="btn btn-primary">
            {rules.save}
          </button>
        )}
      </fieldset>
    </form>
  )
}
