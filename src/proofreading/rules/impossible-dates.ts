import type { Finding } from '../finding.ts'
import type { Rule } from '../reading.ts'
import { datesIn, isCalledDate } from './written-dates.ts'

/** Finds days that no calendar has, such as 31/02. "12/24 cơ sở" is no date and is left alone. */
export const impossibleDates: Rule = ({ prose, on }) =>
  datesIn({ text: prose, start: 0 }, on)
    .filter(({ date, hasYear, start }) => date === null && (hasYear || isCalledDate(prose, start)))
    .map(({ start, end }): Finding => ({ code: 'impossible-date', start, end }))
