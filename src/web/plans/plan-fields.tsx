import type { Indicator } from '../../briefing/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { Choice } from '../briefing/ledger-filter.tsx'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { type LineDraft, type PlanDraft, withRoom } from './plan-draft.ts'

interface PlanFieldsProps {
  readonly draft: PlanDraft
  readonly indicators: readonly Indicator[]
  readonly problems: Readonly<Record<string, string>>
}

/** The lines of a plan, with some to write in: asked alike of officers and of branches. */
export function PlanFields({ draft, indicators, problems }: PlanFieldsProps) {
  const { plans } = useView().texts
  return (
    <>
      <input type="hidden" name="version" value={draft.version} />
      {withRoom(draft.lines).map((line, place) => (
        <LineFields key={String(place)} {...{ line, place, indicators, problems }} />
      ))}
      <p class="soft small">{plans.moreLines}</p>
    </>
  )
}

interface LineProps extends Omit<PlanFieldsProps, 'draft'> {
  readonly line: LineDraft
  readonly place: number
}

function LineFields({ line, place, indicators, problems }: LineProps) {
  const { texts } = useView()
  const { plans } = texts
  const scope = `line-${place + 1}`
  const typed = (name: 'words' | 'amount' | 'timing', label: string, hint: string) => (
    <Field {...{ name, scope, label, hint }} error={problems[`lines.${place}.${name}`]}>
      {control => <input class="form-control" value={line[name]} maxLength={500} {...control} />}
    </Field>
  )
  return (
    <fieldset class="stack panel">
      <legend>{plans.lineTitle(place + 1)}</legend>
      {typed('words', plans.words, plans.wordsHint)}
      <div class="fields-beside">
        {typed('amount', plans.amount, plans.amountHint)}
        <Choice
          {...{ name: 'indicatorId', scope, label: plans.indicator, chosen: line.indicatorId }}
          error={problems[`lines.${place}.indicatorId`]}
          choices={[['', plans.noIndicator], ...choicesOf(indicators, line.indicatorId)]}
        />
      </div>
      <div class="fields-beside">
        {typed('timing', plans.timing, plans.timingHint)}
        <Choice
          {...{ name: 'pillar', scope, label: plans.pillarChoice, chosen: line.pillar }}
          choices={[['', plans.noPillar], ...PILLARS.map(pillar => [pillar, texts.pillars[pillar]] as const)]}
        />
      </div>
    </fieldset>
  )
}

/** What is archived is not offered, but where it was chosen. */
const choicesOf = (indicators: readonly Indicator[], chosen: string) =>
  indicators
    .filter(({ id, archivedAt }) => archivedAt === null || id === chosen)
    .map(({ id, name }) => [id, name] as const)
