import { dayNumber, plusDays, plusMonths } from '../../kernel/local-date.ts'
import { printDate, printMonth } from '../../kernel/vietnamese-date.ts'
import { type PrintStyle, wordAmount } from './amount.ts'
import type { Period } from './result.ts'
import type { ResultTotal } from './result-total.ts'

const MONTHS_PER_QUARTER = 3
const QUARTERS = ['I', 'II', 'III', 'IV']

/** Names a period as reports do: “Năm 2019”, “Quý IV/2026”, “Tháng 11/2026”, else by its first and last day. */
export function printPeriod({ from, to }: Period): string {
  const lasts = (months: number): boolean => dayNumber(plusMonths(from, months)) === dayNumber(to)
  const isFirst = from.day === 1
  if (isFirst && from.month === 1 && lasts(12)) return `Năm ${from.year}`
  if (isFirst && (from.month - 1) % MONTHS_PER_QUARTER === 0 && lasts(MONTHS_PER_QUARTER))
    return `Quý ${QUARTERS[(from.month - 1) / MONTHS_PER_QUARTER]}/${from.year}`
  if (isFirst && lasts(1)) return `Tháng ${printMonth(from, 'd/M/yyyy')}`
  return `Từ ngày ${printDate(from, 'd/M/yyyy')} đến ngày ${printDate(plusDays(to, -1), 'd/M/yyyy')}`
}

/** What one total is told as, and those whose phrases go on from it. */
interface Told {
  readonly total: ResultTotal
  readonly words: string
}

/** Tells totals one after another, each with what joins it; where there is nothing, nothing is said. */
function tellTotals(totals: readonly ResultTotal[], style: PrintStyle): readonly string[] {
  const told = totals.filter(({ amount }) => amount > 0).map(total => ({ total, words: tell(total, style) }))
  const isJoined = ({ total }: Told): boolean =>
    told.some(other => other.total.indicator.id === total.indicator.joinsId)
  return told
    .filter(each => !isJoined(each))
    .map(each => {
      const joining = told.filter(({ total }) => total.indicator.joinsId === each.total.indicator.id)
      return [each.words, ...joining.map(({ words }) => words)].join(', ')
    })
}

const tell = (total: ResultTotal, style: PrintStyle): string =>
  total.indicator.phrase.replaceAll('{amount}', wordAmount(total, total.indicator.kind, style))

/**
 * Prints totals for reports (one sentence, closed by `./.`) or for Facebook (a line each). Empty where there is nothing.
 * @see DOMAIN clause 16
 */
export function printTotals(
  totals: readonly ResultTotal[],
  period: Period,
  opening: string,
  style: PrintStyle,
): string {
  const told = tellTotals(totals, style)
  if (told.length === 0) return ''
  const head = opening.replace('{period}', printPeriod(period))
  return style === 'paper'
    ? `${head} ${told.join('; ')}./.`
    : [head, ...told.map(words => `• ${words}`)].join('\n')
}

/** Gives what fills the variables of post templates, as those of `tong-ket-nam`, the way people type them. */
export const templateVariables = (totals: readonly ResultTotal[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    totals.flatMap(total => {
      const { variable, kind } = total.indicator
      return variable === null || total.amount === 0 ? [] : [[variable, wordAmount(total, kind, 'facebook')]]
    }),
  )
