import { expect, test } from 'vitest'
import { cellName, findHead } from '../../../src/planning/sheet-columns.ts'
import type { SheetRow } from '../../../src/ports/sheets.ts'

const row = (number: number, ...texts: readonly string[]): SheetRow => ({
  number,
  cells: texts.map(text => (text === '' ? { kind: 'empty' } : { kind: 'text', text })),
})

test('columns are found in any order, in either language, with diacritics or without', () => {
  const head = findHead([row(1, 'NOI DUNG', 'Giờ ', 'date', 'Fanpage')])

  expect([...head.places]).toEqual([
    ['message', 0],
    ['time', 1],
    ['date', 2],
    ['page', 3],
  ])
})

test('a title above the head and a column of numbers are passed over', () => {
  const head = findHead([row(1, 'Kế hoạch tháng 12'), row(4, 'STT', 'Ngày', 'Giờ', 'Nội dung')])

  expect(head).toMatchObject({ rowNumber: 4, unknown: [] })
})

test('a column nobody knows is told', () => {
  const head = findHead([row(1, 'Ngày', 'Giờ', 'Nội dung', 'Người phụ trách')])

  expect(head.unknown).toEqual([{ cell: 'D1', header: 'Người phụ trách' }])
})

test('missing columns are named, all of them', () => {
  expect(() => findHead([row(1, 'Ngày', 'Trang')])).toThrow(
    expect.objectContaining({ code: 'SHEET_COLUMNS_MISSING', values: { columns: 'Giờ, Nội dung' } }),
  )
  expect(() => findHead([row(1, 'a', 'b')])).toThrow(
    expect.objectContaining({ values: { columns: 'Ngày, Giờ, Nội dung' } }),
  )
})

test('a column that stands there twice is refused', () => {
  expect(() => findHead([row(1, 'Ngày', 'Giờ', 'Nội dung', 'Text')])).toThrow(
    expect.objectContaining({ code: 'SHEET_COLUMN_TWICE', values: { column: 'Nội dung', cells: 'C1, D1' } }),
  )
})

test.each([
  [0, 'A7'],
  [25, 'Z7'],
  [26, 'AA7'],
  [51, 'AZ7'],
  [52, 'BA7'],
  [702, 'AAA7'],
])('column %i is %s', (column, name) => {
  expect(cellName(7, column)).toBe(name)
})
