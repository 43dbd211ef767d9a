import { AppError } from '../../kernel/errors.ts'
import { SHEET_LIMIT_BYTES, SHEET_LIMIT_ROWS, sheetTooLarge } from '../../kernel/sheet-file.ts'
import type { SheetRow, Sheets } from '../../ports/sheets.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { sniffSheet } from './sniff-sheet.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Most letters that all cells together may hold: a zip makes far more of 5 MB. */
const TEXT_LIMIT = 10_000_000

/** Reads and writes .xlsx and CSV files through hucre. */
export const createHucreSheets = (): Sheets => ({
  read: async bytes => {
    if (bytes.length > SHEET_LIMIT_BYTES) throw sheetTooLarge()
    const rows = sniffSheet(bytes) === 'zip' ? await readXlsx(bytes) : readCsv(bytes)
    return checkRows(rows.filter(({ cells }) => cells.some(cell => cell.kind !== 'empty')))
  },
  write: async (sheet, format) => (format === 'xlsx' ? writeXlsx([sheet]) : writeCsv(sheet)),
  writeBook: writeXlsx,
})

function checkRows(rows: readonly SheetRow[]): readonly SheetRow[] {
  if (rows.length === 0) throw new AppError('SHEET_EMPTY')
  if (rows.length > SHEET_LIMIT_ROWS)
    throw new AppError('SHEET_TOO_LONG', { values: { limit: SHEET_LIMIT_ROWS - 1 } })
  const length = rows.flatMap(row => row.cells).reduce((sum, cell) => sum + lengthOf(cell), 0)
  if (length > TEXT_LIMIT) throw sheetTooLarge()
  return rows
}

const lengthOf = (cell: SheetRow['cells'][number]): number => (cell.kind === 'text' ? cell.text.length : 0)
