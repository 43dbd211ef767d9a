import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/kernel/local-date.ts'
import { readDate, readTime, surveyDates } from '../../../src/planning/sheet-moment.ts'
import type { SheetCell } from '../../../src/ports/sheets.ts'

const TODAY = { year: 2026, month: 11, day: 22 }
const text = (value: string): SheetCell => ({ kind: 'text', text: value })
const number = (value: number): SheetCell => ({ kind: 'number', value })
const moment = (month: number, day: number): SheetCell => ({
  kind: 'moment',
  day: { year: 2026, month, day },
  time: { hour: 19, minute: 30, second: 0 },
})

/** Reads a column of dates, each told as a day, as the code of its problem, or as both with a warning. */
function readColumn(cells: readonly SheetCell[]): readonly string[] {
  const column = surveyDates(cells.map((cell, index) => ({ row: index + 2, cell })))
  return cells.map((cell, index) => {
    const { value, problem, warning } = readDate(cell, `A${index + 2}`, TODAY, column)
    return [value && isoDate(value), problem?.code, warning?.code].filter(Boolean).join(' ')
  })
}

describe('a day', () => {
  const cases: readonly (readonly [SheetCell, string])[] = [
    [text('23/11/2026'), '2026-11-23'],
    [text('23-11'), '2026-11-23'],
    [text('23.11'), '2026-11-23'],
    [text(' 2026-11-23 '), '2026-11-23'],
    [text('5/1'), '2027-01-05'],
    [moment(11, 23), '2026-11-23'],
    [text('31/02/2026'), 'SHEET_DATE_WRONG'],
    [text('29/2/2027'), 'SHEET_DATE_WRONG'],
    [text('00/11/2026'), 'SHEET_DATE_WRONG'],
    [text('23/11/26'), 'SHEET_DATE_WRONG'],
    [text('thứ Hai'), 'SHEET_DATE_WRONG'],
    [text('11/23/2026'), 'SHEET_DATE_MONTH_FIRST'],
    [text('2/29'), 'SHEET_DATE_MONTH_FIRST'],
    [number(23.11), 'SHEET_DATE_NUMBER'],
    [{ kind: 'empty' }, ''],
  ]
  test.each(cases)('%j is %s', (cell, told) => {
    expect(readColumn([cell])).toEqual([told])
  })

  test('is not guessed where another row has its month first', () => {
    const column = readColumn([
      text('11/05/2026'),
      text('11/23/2026'),
      text('12/12/2026'),
      text('2026-11-05'),
    ])

    expect(column).toEqual(['SHEET_DATE_UNSURE', 'SHEET_DATE_MONTH_FIRST', '2026-12-12', '2026-11-05'])
  })

  test('that Excel made of a text is doubted where others stayed texts', () => {
    const column = readColumn([moment(11, 5), text('23/11/2026'), moment(11, 23), moment(11, 11)])

    expect(column).toEqual(['2026-11-05 SHEET_DATE_MAYBE_SWAPPED', '2026-11-23', '2026-11-23', '2026-11-11'])
  })

  test('written month first is answered with the same day written well', () => {
    const cells = [text('11/23/2026')]
    const column = surveyDates(cells.map(cell => ({ row: 2, cell })))

    const { problem } = readDate(text('11/23/2026'), 'A2', TODAY, column)

    expect(problem?.values).toEqual({ text: '11/23/2026', suggestion: '23/11/2026' })
  })
})

describe('a time', () => {
  const cases: readonly (readonly [SheetCell, string])[] = [
    [moment(11, 23), '19:30:0'],
    [number(0.8125), '19:30:0'],
    [number(0.999_999), '23:59:59'],
    [number(0), '0:0:0'],
    [number(1), 'SHEET_TIME_WRONG'],
    [text('19:30'), '19:30:0'],
    [text('19:30:15'), '19:30:15'],
    [text('19h30'), '19:30:0'],
    [text('7 giờ 30'), '7:30:0'],
    [text('7h'), '7:0:0'],
    [text('24:00'), 'SHEET_TIME_WRONG'],
    [text('7:60'), 'SHEET_TIME_WRONG'],
    [text('tối'), 'SHEET_TIME_WRONG'],
  ]
  test.each(cases)('%j is %s', (cell, told) => {
    const { value, problem } = readTime(cell)

    expect(value ? `${value.hour}:${value.minute}:${value.second}` : problem?.code).toBe(told)
  })
})
