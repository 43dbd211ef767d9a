import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import type { ProgrammeDraft } from './programme-draft.ts'

interface ProgrammeFormProps {
  readonly draft: ProgrammeDraft
  readonly problems: Readonly<Record<string, string>>
}

/** Words the pillars of some years: a new programme, or one that there is. */
export function ProgrammeForm({ draft, problems }: ProgrammeFormProps) {
  const { plans } = useView().texts
  const year = (name: 'fromYear' | 'toYear') => (
    <TextField
      {...{ name, label: plans[name], error: problems[name] }}
      input={{ value: draft[name], inputMode: 'numeric', maxLength: 4 }}
    />
  )
  return (
    <form id="form" method="post" action="/programmes" class="panel stack narrow">
      <CsrfField />
      <h2>{draft.id === '' ? plans.programmeAdd : plans.programmeOf(draft.name)}</h2>
      {Object.keys(problems).length > 0 && <Notice kind="bad">{plans.problems}</Notice>}
      <input type="hidden" name="id" value={draft.id} />
      <TextField
        {...{ name: 'name', label: plans.programmeName, error: problems.name }}
        input={{ value: draft.name, maxLength: 200 }}
      />
      <div class="fields-beside">
        {year('fromYear')}
        {year('toYear')}
      </div>
      {draft.pillars.map((_, place) => (
        <PillarFields key={String(place)} {...{ draft, problems, place }} />
      ))}
      <div>
        <button type="submit" class="btn btn-primary">
          {plans.programmeSave}
        </button>
      </div>
    </form>
  )
}

function PillarFields({ draft, problems, place }: ProgrammeFormProps & { readonly place: number }) {
  const { plans } = useView().texts
  const pillar = draft.pillars[place]
  const scope = `pillar-${place + 1}`
  return (
    <>
      <input type="hidden" name="pillarId" value={pillar?.id} />
      <Field
        {...{ name: 'pillarName', scope, label: plans.pillarName(place + 1) }}
        error={problems[`pillars.${place}.name`]}
      >
        {control => <input class="form-control" value={pillar?.name} maxLength={60} {...control} />}
      </Field>
      <Field
        {...{ name: 'pillarWords', scope, label: plans.pillarWords(place + 1) }}
        error={problems[`pillars.${place}.words`]}
      >
        {control => (
          <textarea class="form-control" rows={2} maxLength={500} value={pillar?.words} {...control} />
        )}
      </Field>
    </>
  )
}
