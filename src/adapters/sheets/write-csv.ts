import { writeCsv as formatCsv } from 'hucre/csv'
import { pad2 } from '../../kernel/local-date.ts'
import { printDate, printTime } from '../../kernel/vietnamese-date.ts'
import { printNumber } from '../../kernel/vietnamese-number.ts'
import type { ClockTime, SheetDraft, WrittenCell } from '../../ports/sheets.ts'
import { guardText } from './csv-cells.ts'

/** Writes a CSV file that Excel opens with its Vietnamese letters: UTF-8 with a byte order mark. */
export function writeCsv({ columns, rows, totals }: SheetDraft): Uint8Array {
  const head = columns.map(column => column.header)
  const lines = [...rows, ...(totals === undefined ? [] : [totals])].map(row => row.map(printCell))
  return new TextEncoder().encode(formatCsv([head, ...lines], { bom: true }))
}

function printCell(cell: WrittenCell): string {
  switch (cell.kind) {
    case 'empty':
      return ''
    case 'text':
      return guardText(cell.text)
    case 'number':
      return String(cell.value).replace('.', ',')
    case 'share':
      return `${printNumber(Math.round(cell.value * PERCENT))}%`
    case 'day':
      return printDate(cell.day, 'dd/MM/yyyy')
    case 'time':
      return printClock(cell.time)
  }
}

const PERCENT = 100

const printClock = (time: ClockTime): string =>
  `${printTime(time, 'HH:mm')}${time.second === 0 ? '' : `:${pad2(time.second)}`}`
