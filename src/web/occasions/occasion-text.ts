import { isoWeekday, type LocalDate, plusDays } from '../../kernel/local-date.ts'
import { lunarYearName, toLunar, toSolar } from '../../kernel/lunar-calendar.ts'
import { printDate } from '../../kernel/vietnamese-date.ts'
import type { OccasionView } from '../../planning/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'

/** Writes "T6 16/04/2027". */
export const fullDayText = (date: LocalDate, { time }: PageTexts): string =>
  `${time.weekdays[isoWeekday(date) - 1]} ${printDate(date, 'dd/MM/yyyy')}`

/** Writes "T6 16/04/2027 – 10/3 ÂL"; a solar occasion has no second date. */
export function bothDatesText({ date, lunar }: OccasionView, texts: PageTexts): string {
  const solar = fullDayText(date, texts)
  return lunar === null ? solar : `${solar} – ${texts.occasions.lunar(lunar.day, lunar.month)}`
}

/** Writes when the next Tết is, for whoever reckons by it: "Mùng 1 Tết 2027: T7 06/02/2027 (Đinh Mùi)." */
export function tetText(today: LocalDate, texts: PageTexts): string {
  const year = toLunar(plusDays(today, -1)).year + 1
  const tet = toSolar({ year, month: 1, day: 1, isLeap: false }) ?? today
  return texts.occasions.tetHint(year, fullDayText(tet, texts), lunarYearName(year))
}

/** Names the place of an occasion on its page. */
export const anchorOf = ({ id, year }: Pick<OccasionView, 'id' | 'year'>): string => `${id}-${year}`
