import { type Answers, DAY_PARTS, type DayPart } from '../../../intake/article.ts'
import { type LocalDate, localDate } from '../../../kernel/local-date.ts'
import { lineOf } from './form-fields.ts'
import { resultsOf } from './results-of.ts'
import type { Draft } from './rows.ts'

/** Reads the answers of which an article is made. */
export function answersOf(fields: Draft['fields'], unitName: string): Answers {
  const dayPart = lineOf(fields, 'dayPart')
  return {
    unitName,
    what: lineOf(fields, 'what'),
    where: lineOf(fields, 'where'),
    date: dateOf(lineOf(fields, 'eventDate')),
    dayPart: isDayPart(dayPart) ? dayPart : null,
    who: lineOf(fields, 'who'),
    results: resultsOf(fields),
    meaning: lineOf(fields, 'meaning'),
    woven: lineOf(fields, `woven-${lineOf(fields, 'pillar')}`),
    basis: lineOf(fields, 'basis'),
  }
}

const isDayPart = (text: string): text is DayPart => text in DAY_PARTS

/** A date field gives `YYYY-MM-DD`, or nothing. */
function dateOf(text: string): LocalDate | null {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return localDate(year, month, day)
}
