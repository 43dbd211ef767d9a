import { type Indicator, type MeasuredLine, wordExactly } from '../../briefing/index.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import { amountText } from '../briefing/result-text.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'

interface PlanLinesProps {
  readonly lines: readonly MeasuredLine[]
  readonly indicators: readonly Indicator[]
  /** Gives the list that counts what was done; without it, what was done is told as words. */
  readonly addressOf?: ((indicator: Indicator) => string) | undefined
}

/** What was registered, each line with what was done of it. */
export function PlanLines({ lines, indicators, addressOf }: PlanLinesProps) {
  const { texts } = useView()
  return (
    <ol>
      {lines.map((line, place) => (
        <li key={String(place)}>
          {line.words}{' '}
          <span class="soft small">
            {[line.timing, line.pillar && texts.pillarsShort[line.pillar]].filter(Boolean).join(' · ')}
          </span>
          <Done line={line} indicators={indicators} addressOf={addressOf} />
        </li>
      ))}
    </ol>
  )
}

/** Tells of how many lines that the ledger counts all was done. */
export function reachedOf(lines: readonly MeasuredLine[]) {
  const counted = lines.filter(({ amount, done }) => amount !== null && done !== null)
  const reached = counted.filter(({ amount, done }) => amount !== null && done !== null && done >= amount)
  return { reached: reached.length, counted: counted.length }
}

interface DoneProps extends Pick<PlanLinesProps, 'indicators'> {
  readonly line: MeasuredLine
  readonly addressOf: PlanLinesProps['addressOf']
}

/** Says what was done of a line: in words, a sign, and the list that counts it. */
function Done({ line: { amount, done, indicatorId }, indicators, addressOf }: DoneProps) {
  const { plans } = useView().texts
  const indicator = indicators.find(({ id }) => id === indicatorId)
  if (indicator === undefined || done === null)
    return amount === null ? null : <div class="small">{plans.planned(printNumber(amount))}</div>
  const words =
    amount === null
      ? plans.doneOnly(withUnit(done, indicator))
      : plans.done(bare(done, indicator), withUnit(amount, indicator))
  return (
    <div class="small">
      <Icon name={amount !== null && done >= amount ? 'circle-check' : 'clock'} />{' '}
      {addressOf ? <a href={addressOf(indicator)}>{words}</a> : words}
    </div>
  )
}

const bare = (amount: number, { kind }: Indicator) => wordExactly({ amount, qualifier: 'exact' }, kind)

const withUnit = (amount: number, { kind, unitWord }: Indicator) =>
  amountText({ amount, qualifier: 'exact', kind, unitWord })
