import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { BriefingsNav } from './briefings-nav.tsx'

/** What was typed about the meeting. */
export type RulesDraft = Readonly<
  Record<'label' | 'cutOffDay' | 'unitName' | 'place' | 'signer' | 'recipients', string>
>

interface RulesPageProps {
  readonly draft: RulesDraft
  readonly problems: Readonly<Record<string, string>>
}

const LINES = ['label', 'cutOffDay', 'unitName', 'place', 'signer'] as const

/** What the meeting is called, when figures are cut off, and what papers say. */
export function MeetingRulesPage({ draft, problems }: RulesPageProps) {
  const { briefings } = useView().texts
  return (
    <Layout title={briefings.rulesTitle}>
      <BriefingsNav />
      <form method="post" action="/briefings/rules" class="panel stack narrow">
        <CsrfField />
        {LINES.map(name => (
          <Field
            key={name}
            name={name}
            label={briefings.rules[name]}
            hint={briefings.ruleHints[name]}
            error={problems[name]}
          >
            {control => <input class="form-control" value={draft[name]} {...control} />}
          </Field>
        ))}
        <Field
          name="recipients"
          label={briefings.rules.recipients}
          hint={briefings.ruleHints.recipients}
          error={problems.recipients}
        >
          {control => (
            <textarea class="form-control" rows={4} {...control}>
              {draft.recipients}
            </textarea>
          )}
        </Field>
        <button type="submit" class="btn btn-primary">
          {briefings.saveRules}
        </button>
      </form>
    </Layout>
  )
}
