import { BRANCH_CAUSES, DIFFICULTY_LIMITS } from '../../briefing/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { Choice } from './ledger-filter.tsx'

/** A difficulty as it is being typed. */
export interface DifficultyDraft {
  /** Sent twice, the same form raises one difficulty. */
  readonly formId: string
  readonly unitId: string
  readonly cause: string
  readonly words: string
  readonly sinceOn: string
}

interface NewDifficultyProps {
  readonly draft: DifficultyDraft
  readonly problems: Readonly<Record<string, string>>
  readonly units: readonly Unit[]
}

/** The form by which a difficulty of a branch is raised. */
export function NewDifficultyPage({ draft, problems, units }: NewDifficultyProps) {
  const { difficulty } = useView().texts
  return (
    <Layout title={difficulty.add}>
      <BriefingTabs />
      <p>{difficulty.newWhy}</p>
      <form method="post" action="/difficulties" class="panel stack narrow">
        <CsrfField />
        <input type="hidden" name="formId" value={draft.formId} />
        <Choice
          name="unitId"
          label={difficulty.unit}
          chosen={draft.unitId}
          error={problems.branchId}
          choices={[['', difficulty.chooseUnit], ...units.map(({ id, name }) => [id, name] as const)]}
        />
        <DifficultyFields draft={draft} problems={problems} />
        <div>
          <button type="submit" class="btn btn-primary">
            {difficulty.raise}
          </button>
        </div>
      </form>
    </Layout>
  )
}

/** What stands in the way, and since when: asked alike of officers and of branches. */
export function DifficultyFields({ draft, problems }: Pick<NewDifficultyProps, 'draft' | 'problems'>) {
  const { difficulty } = useView().texts
  return (
    <>
      <fieldset>
        <legend>{difficulty.cause}</legend>
        {BRANCH_CAUSES.map((cause, index) => (
          <div key={cause} class="choice">
            <label>
              <input
                type="radio"
                name="cause"
                value={cause}
                checked={draft.cause === '' ? index === 0 : cause === draft.cause}
              />{' '}
              <span>{difficulty.causes[cause]}</span>
            </label>
          </div>
        ))}
      </fieldset>
      <Field name="words" label={difficulty.words} hint={difficulty.wordsHint} error={problems.words}>
        {control => (
          <textarea
            class="form-control"
            rows={3}
            maxLength={DIFFICULTY_LIMITS.words}
            value={draft.words}
            {...control}
          />
        )}
      </Field>
      <TextField
        name="sinceOn"
        label={difficulty.sinceOn}
        error={problems.sinceOn}
        input={{ type: 'date', value: draft.sinceOn }}
      />
    </>
  )
}
