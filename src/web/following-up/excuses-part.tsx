import type { KeptExcuse } from '../../activity/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { TextField } from '../views/text-field.tsx'
import { isoDayText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import { reasonText } from './excuse-text.ts'
import { ScopeField, ScopeName } from './scope-field.tsx'
import type { TargetsPageProps } from './targets-page.tsx'

type ExcusesProps = Pick<TargetsPageProps, 'units' | 'noted' | 'ruled' | 'typedExcuse'>

/** The days in which nothing is expected: those by rule, those that somebody noted, and a form for more. */
export function ExcusesPart(props: ExcusesProps) {
  const view = useView()
  const { followUp: words } = view.texts
  return (
    <section class="stack" aria-labelledby="excuses">
      <h2 id="excuses">{words.excuses}</h2>
      <p>{words.excusesWhy}</p>
      <h3>{words.byRule}</h3>
      <ul class="lines panel">
        {props.ruled.map(({ rule, fromOn, toOn }) => (
          <li key={`${rule}${fromOn}`}>
            <strong>{words.rules[rule]}</strong>
            <div class="soft">{words.days(isoDayText(fromOn), isoDayText(toOn))}</div>
          </li>
        ))}
      </ul>
      <h3>{words.noted}</h3>
      {props.noted.length === 0 ? (
        <p class="soft">{words.noExcuses}</p>
      ) : (
        <ul class="lines panel">
          {props.noted.map(excuse => (
            <ExcuseLine key={excuse.id} excuse={excuse} units={props.units} />
          ))}
        </ul>
      )}
      {viewerMay(view, 'activity.follow-up') && <ExcuseForm {...props} />}
    </section>
  )
}

function ExcuseLine({ excuse, units }: { excuse: KeptExcuse; units: readonly Unit[] }) {
  const view = useView()
  const { followUp: words } = view.texts
  return (
    <li class="row-of apart">
      <div>
        <strong>
          <ScopeName units={units} unitId={excuse.unitId} block={excuse.block} />
        </strong>
        <div>{reasonText(excuse.reason, view.texts.ownSilence.reasons)}</div>
        <div class="soft small">{words.days(isoDayText(excuse.fromOn), isoDayText(excuse.toOn))}</div>
      </div>
      {viewerMay(view, 'activity.follow-up') && (
        <form method="post" action={`/branches/excuses/${excuse.id}/remove`}>
          <CsrfField />
          <button type="submit" class="btn btn-quiet">
            {words.removeExcuse}
          </button>
        </form>
      )}
    </li>
  )
}

function ExcuseForm({ units, typedExcuse: typed }: ExcusesProps) {
  const { followUp: words } = useView().texts
  const value = (name: string): string => typed?.form.line(name) ?? ''
  const problems = typed?.problems ?? {}
  return (
    <form method="post" action="/branches/excuses" class="panel stack" id="excuse">
      <CsrfField />
      <h3>{words.addExcuse}</h3>
      <div class="fields-beside">
        <ScopeField
          units={units}
          scope="excuse"
          value={value('scope') || 'all'}
          error={problems.unitId ?? problems.block}
        />
        <TextField
          name="fromOn"
          label={words.fromOn}
          error={problems.fromOn}
          input={{ value: value('fromOn'), placeholder: '2/12/2026', inputMode: 'numeric' }}
        />
        <TextField
          name="toOn"
          label={words.toOn}
          error={problems.toOn}
          input={{ value: value('toOn'), placeholder: '8/12/2026', inputMode: 'numeric' }}
        />
        <TextField
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          error={problems.reason}
          input={{ value: value('reason'), maxLength: 200 }}
        />
      </div>
      <div>
        <button type="submit" class="btn btn-primary">
          {words.addExcuseDo}
        </button>
      </div>
    </form>
  )
}
