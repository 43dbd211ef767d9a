import type { Finding } from '../finding.ts'
import { placesIn, type Rule } from '../reading.ts'

/** Two full dates of one day of the year: "(26/3/1931 – 26/3/2026)". */
const TWO_DATES = /(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})( ?[-–—] ?)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/gu
const JUBILEE = /(kỷ niệm )(\d{1,3})( năm[^()\n]{0,120}\()(\d{4}) ?[-–—] ?(\d{4})\)/giu
/** "95 năm", but not "tháng 3 năm 2026". */
const YEARS = /(?<!tháng |\d)(\d{1,3}) năm(?! \d{4})(?![\p{L}])/giu

/** How far from the dates the years are looked for. */
const [NEAR_BEFORE, NEAR_AFTER] = [200, 60]

/** Checks the arithmetic of anniversaries: N years from the first date to the second, and the first before the second. */
export const anniversaries: Rule = ({ prose }) => [...ofDates(prose), ...ofYears(prose)]

const ofDates = (prose: string): Finding[] =>
  placesIn({ text: prose, start: 0 }, TWO_DATES).flatMap(({ match, start }) => {
    const [dates, day1, month1, year1, , day2, month2, year2] = match
    if (Number(day1) !== Number(day2) || Number(month1) !== Number(month2)) return []
    const [from, to] = [Number(year1), Number(year2)]
    const said = yearsNear(prose, start, start + dates.length)
    if (to <= from) return [backwards(start + `${day1}/${month1}/`.length, to, said?.match[1])]
    if (said === undefined || Number(said.match[1]) === to - from) return []
    return [miscounted(said, String(to - from), dates)]
  })

/** "Kỷ niệm 95 năm … (1931 – 2026)". Other pairs of years, as of a term of office, count otherwise. */
const ofYears = (prose: string): Finding[] =>
  placesIn({ text: prose, start: 0 }, JUBILEE).flatMap(({ match, start }) => {
    const [, words = '', years = '', , from, to] = match
    const right = Number(to) - Number(from)
    if (right <= 0 || right === Number(years)) return []
    const yearsStart = start + words.length
    const values = { right: String(right), dates: `${from} – ${to}` }
    return [
      { code: 'anniversary', start: yearsStart, end: yearsStart + years.length, values, fix: values.right },
    ]
  })

/** The last "N năm" in the same line before the dates, else the first one behind them. */
function yearsNear(prose: string, start: number, end: number) {
  const near = prose.slice(Math.max(0, start - NEAR_BEFORE), start)
  const line = near.slice(near.lastIndexOf('\n') + 1)
  const before = placesIn({ text: line, start: start - line.length }, YEARS)
  const [after = ''] = prose.slice(end, end + NEAR_AFTER).split('\n')
  return before.at(-1) ?? placesIn({ text: after, start: end }, YEARS)[0]
}

/** The years said tell when it must have begun. */
function backwards(start: number, to: number, years: string | undefined): Finding {
  const from = years === undefined ? null : String(to - Number(years))
  const found = { code: 'anniversary', start, end: start + 4 } as const
  return from === null ? found : { ...found, values: { right: from }, fix: from }
}

const miscounted = (
  { match, start }: ReturnType<typeof placesIn>[number],
  right: string,
  dates: string,
): Finding => ({
  code: 'anniversary',
  start,
  end: start + (match[1]?.length ?? 0),
  values: { right, dates },
  fix: right,
})
