import type { KeptExcuse, KeptTarget, RuledExcuse } from '../../activity/index.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import type { Unit } from '../../organisation/index.ts'
import { BranchesNav } from '../activity/branches-nav.tsx'
import type { Form } from '../form.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { ExcusesPart } from './excuses-part.tsx'
import { ScopeField, ScopeName } from './scope-field.tsx'

/** A form as it was typed, with what is wrong with it. */
export interface Typed {
  readonly form: Form
  readonly problems: Readonly<Record<string, string>>
}

export interface TargetsPageProps {
  readonly units: readonly Unit[]
  readonly targets: readonly KeptTarget[]
  readonly noted: readonly KeptExcuse[]
  readonly ruled: readonly RuledExcuse[]
  readonly typedTarget: Typed | null
  readonly typedExcuse: Typed | null
}

/** What is expected of branches, and in which weeks nothing is. */
export function TargetsPage(props: TargetsPageProps) {
  const view = useView()
  const { followUp: words } = view.texts
  return (
    <Layout title={words.targetsTitle}>
      <BranchesNav />
      <section class="stack" aria-labelledby="targets">
        <h2 id="targets">{words.targets}</h2>
        <p>{words.targetsWhy}</p>
        {props.targets.length > 0 && (
          <ul class="lines panel">
            {props.targets.map(target => (
              <TargetLine key={target.id} target={target} units={props.units} />
            ))}
          </ul>
        )}
        {viewerMay(view, 'activity.follow-up') && <TargetForm {...props} />}
      </section>
      <ExcusesPart {...props} />
    </Layout>
  )
}

function TargetLine({ target, units }: { target: KeptTarget; units: readonly Unit[] }) {
  const view = useView()
  const { followUp: words } = view.texts
  const { id, postsPerMonth, longestGapDays, validFrom, validTo } = target
  return (
    <li class="row-of apart">
      <div>
        <strong>
          <ScopeName units={units} unitId={target.unitId} block={target.block} />
        </strong>
        <div>{words.targetLine(postsPerMonth, longestGapDays)}</div>
        <div class="soft small">
          <TargetState target={target} /> · {words.from(isoDayText(validFrom))}
          {validTo !== null && ` ${words.until(isoDayText(validTo))}`}
        </div>
      </div>
      {viewerMay(view, 'activity.follow-up') && (
        <form method="post" action={`/branches/targets/${id}/remove`}>
          <CsrfField />
          <button type="submit" class="btn btn-quiet">
            {words.removeTarget}
          </button>
        </form>
      )}
    </li>
  )
}

function TargetState({ target: { validFrom, validTo } }: { target: KeptTarget }) {
  const { texts, now, timeZone } = useView()
  const { states } = texts.followUp
  const today = isoDateAt(now, timeZone)
  const isOver = validTo !== null && validTo < today
  const isAhead = today < validFrom
  const icon = isOver ? 'history' : isAhead ? 'clock' : 'circle-check'
  return (
    <>
      <Icon name={icon} /> {isOver ? states.over : isAhead ? states.ahead : states.now}
    </>
  )
}

function TargetForm({ units, typedTarget: typed }: TargetsPageProps) {
  const { texts, now, timeZone } = useView()
  const { followUp: words } = texts
  const value = (name: string, otherwise: string): string => typed?.form.line(name) || otherwise
  const problems = typed?.problems ?? {}
  const today = isoDayText(isoDateAt(now, timeZone))
  return (
    <form method="post" action="/branches/targets" class="panel stack">
      <CsrfField />
      <h3>{words.setTarget}</h3>
      <div class="fields-beside">
        <ScopeField
          units={units}
          scope="target"
          value={value('scope', 'all')}
          error={problems.unitId ?? problems.block}
        />
        <TextField
          name="postsPerMonth"
          label={words.postsPerMonth}
          error={problems.postsPerMonth}
          input={{ type: 'number', min: 0, max: 1000, value: value('postsPerMonth', '4') }}
        />
        <TextField
          name="longestGapDays"
          label={words.longestGap}
          error={problems.longestGapDays}
          input={{ type: 'number', min: 1, max: 366, value: value('longestGapDays', '14') }}
        />
        <TextField
          name="validFrom"
          label={words.validFrom}
          error={problems.validFrom}
          input={{ value: value('validFrom', today), inputMode: 'numeric' }}
        />
      </div>
      <p class="soft small">{words.setTargetHint}</p>
      <div>
        <button type="submit" class="btn btn-primary">
          {words.setTargetDo}
        </button>
      </div>
    </form>
  )
}
