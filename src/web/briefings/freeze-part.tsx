import { type MonthBriefing, periodOfMonth } from '../../briefing/index.ts'
import { printDate } from '../../kernel/vietnamese-date.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { useView, viewerMay } from '../views/view.ts'

interface FreezeProps {
  readonly briefing: MonthBriefing
  readonly amendProblem?: string | undefined
  readonly reason?: string | undefined
}

/** Freezes a month that is over, or corrects one that is frozen; each said in words before it is done. */
export function FreezePart({ briefing, amendProblem, reason }: FreezeProps) {
  const view = useView()
  if (!viewerMay(view, 'briefing.write')) return null
  const { state, isOver, brief } = briefing
  const month = brief.month ?? ''
  if (state === 'frozen')
    return (
      <AmendForm
        month={month}
        version={briefing.versions[0]?.version ?? 1}
        problem={amendProblem}
        reason={reason}
      />
    )
  return isOver ? <FreezeForm month={month} /> : <NotOver month={month} />
}

function NotOver({ month }: { month: string }) {
  const { briefings } = useView().texts
  const period = periodOfMonth(month)
  return <p class="soft no-print">{period && briefings.notOver(printDate(period.to, 'dd/MM/yyyy'))}</p>
}

function FreezeForm({ month }: { month: string }) {
  const { briefings } = useView().texts
  return (
    <form method="post" action={`/briefings/${month}/freeze`} class="panel stack" id="freeze">
      <CsrfField />
      <h2>{briefings.freeze}</h2>
      <p>{briefings.freezeWhy}</p>
      <label class="form-check">
        <input class="form-check-input" type="checkbox" name="sure" value="1" required />
        <span class="form-check-label">{briefings.freezeConfirm}</span>
      </label>
      <div>
        <button type="submit" class="btn btn-primary">
          {briefings.freezeDo}
        </button>
      </div>
    </form>
  )
}

interface AmendProps {
  readonly month: string
  readonly version: number
  readonly problem: string | undefined
  readonly reason: string | undefined
}

function AmendForm({ month, version, problem, reason }: AmendProps) {
  const { briefings } = useView().texts
  return (
    <details class="panel" open={problem !== undefined} id="amend">
      <summary>{briefings.amend}</summary>
      <form method="post" action={`/briefings/${month}/amend`} class="stack">
        <CsrfField />
        <input type="hidden" name="version" value={version} />
        <p>{briefings.amendWhy}</p>
        <Field name="reason" label={briefings.amendReason} error={problem}>
          {control => <input class="form-control" required value={reason ?? ''} {...control} />}
        </Field>
        <div>
          <button type="submit" class="btn">
            {briefings.amendDo}
          </button>
        </div>
      </form>
    </details>
  )
}
