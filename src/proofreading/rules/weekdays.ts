import { isoWeekday } from '../../kernel/local-date.ts'
import type { Finding } from '../finding.ts'
import { isCapitalised, type Reading, type Rule } from '../reading.ts'
import { DATE_SOURCE, writtenDate } from './written-dates.ts'

/** How each weekday is written, Monday first: in a calendar, in figures, in words. */
const WEEKDAYS = [
  ['T2', 'thứ 2', 'thứ Hai'],
  ['T3', 'thứ 3', 'thứ Ba'],
  ['T4', 'thứ 4', 'thứ Tư'],
  ['T5', 'thứ 5', 'thứ Năm'],
  ['T6', 'thứ 6', 'thứ Sáu'],
  ['T7', 'thứ 7', 'thứ Bảy'],
  ['CN', 'Chủ nhật', 'Chủ nhật'],
] as const
const NUMBERS = new Map(
  WEEKDAYS.flatMap((names, index) => names.map((name): [string, number] => [name.toLowerCase(), index + 1])),
)
const WEEKDAY = 'T[2-7]|CN|thứ [2-7]|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật'
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WEEKDAY})(,? ?\\(?(?:ngày )?)(${DATE_SOURCE})(?![\\p{L}\\p{N}]|[/.,-]\\d)`,
  'giu',
)
const AFTER = new RegExp(`(?<![\\p{L}\\p{N}/.,-])(${DATE_SOURCE})( ?\\()(${WEEKDAY})\\)`, 'giu')
/** Behind these a number counts something: "Đại hội lần thứ Ba, ngày 22/11". */
const COUNTS =
  /(?<![\p{L}\p{M}])(?:lần|đợt|kỳ|kì|khóa|khoá|hạng|giải|người|bài|tập|số|quý|phần|vòng|trận|buổi|tuần|năm|tháng|căn|nhà|cầu|thế hệ|công trình) $/iu

/** Finds a weekday that does not go with the date beside it. */
export const weekdays: Rule = reading => [
  ...[...reading.prose.matchAll(BEFORE)].flatMap(({ 1: weekday = '', 2: gap = '', 3: date = '', index }) =>
    COUNTS.test(reading.prose.slice(Math.max(0, index - 12), index))
      ? []
      : told(reading, weekday, index, date, index + weekday.length + gap.length),
  ),
  ...[...reading.prose.matchAll(AFTER)].flatMap(({ 1: date = '', 2: gap = '', 3: weekday = '', index }) =>
    told(reading, weekday, index + date.length + gap.length, date, index),
  ),
]

function told({ on }: Reading, weekday: string, start: number, text: string, dateStart: number): Finding[] {
  const { date } = writtenDate(text, dateStart, on)
  if (date === null) return []
  const right = isoWeekday(date)
  if (NUMBERS.get(weekday.toLowerCase()) === right) return []
  const fix = inStyleOf(weekday, right)
  return [{ code: 'wrong-weekday', start, end: start + weekday.length, values: { date: text }, fix }]
}

function inStyleOf(written: string, weekday: number): string {
  const [short = '', figures = '', words = ''] = WEEKDAYS[weekday - 1] ?? []
  if (/^(?:T\d|CN)$/i.test(written)) return short
  const name = /\d$/.test(written) ? figures : words
  return isCapitalised(written) ? name.replace(/^t/, 'T') : name
}
