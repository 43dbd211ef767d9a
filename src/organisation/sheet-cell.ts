import { isoDate } from '../kernel/local-date.ts'
import { cleanLine } from '../kernel/text.ts'
import type { SheetCell } from '../ports/sheets.ts'

/** How far down a sheet's head is looked for: a title and a line of notes often stand above it. */
export const HEAD_WITHIN_ROWS = 10

/** Writes what a cell says as one line, a date as `YYYY-MM-DD`; empty where it says nothing. */
export function lineOf(cell: SheetCell | undefined): string {
  switch (cell?.kind) {
    case 'text':
      return cleanLine(cell.text)
    case 'number':
      return String(cell.value)
    case 'moment':
      return isoDate(cell.day)
    default:
      return ''
  }
}
