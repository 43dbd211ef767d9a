import { type Cell, type CellValue, HucreError } from 'hucre'
import { readXlsx as readWorkbook } from 'hucre/xlsx'
import { AppError } from '../../kernel/errors.ts'
import type { SheetCell, SheetRow } from '../../ports/sheets.ts'
import { guardZip } from './guard-zip.ts'

/** What is looked at: far more rows than are taken, because people leave empty ones between. */
const AREA = 'A1:BZ10001'

/**
 * Reads the first shown sheet of an .xlsx file.
 * @throws {SHEET_UNSUPPORTED} for a zip that holds something else, as .docx and .ods
 * @throws {SHEET_BROKEN} {SHEET_TOO_LARGE}
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const parts = guardZip(bytes)
  if (!parts.includes('xl/workbook.xml')) throw new AppError('SHEET_UNSUPPORTED')
  const [sheet] = await openSheets(bytes)
  if (sheet === undefined) throw new AppError('SHEET_EMPTY')
  return sheet.rows.map((values, row) => ({
    number: row + 1,
    cells: values.map((value, column) => readCell(value, sheet.cells?.get(`${row},${column}`))),
  }))
}

async function openSheets(bytes: Uint8Array) {
  let hasChosen = false
  const isFirstShown = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => {
    const isChosen = !hasChosen && !hidden && !veryHidden
    hasChosen ||= isChosen
    return isChosen
  }
  try {
    return (await readWorkbook(bytes, { sheets: isFirstShown, range: AREA })).sheets
  } catch (cause) {
    if (!isBadFile(cause)) throw cause
    throw new AppError('SHEET_BROKEN', { cause })
  }
}

/** Broken XML inside surfaces as an error of the language itself as well. */
const isBadFile = (error: unknown): boolean =>
  error instanceof HucreError || error instanceof TypeError || error instanceof RangeError

function readCell(value: CellValue, detail: Cell | undefined): SheetCell {
  if (detail?.formula !== undefined) return { kind: 'formula' }
  if (detail?.type === 'error') return { kind: 'error', text: String(value) }
  if (value === null || value === '') return { kind: 'empty' }
  if (typeof value === 'number') return { kind: 'number', value }
  if (value instanceof Date) return momentOf(value)
  return { kind: 'text', text: String(value) }
}

/** A date cell comes as an instant whose UTC fields are what the cell shows, up to a rounding error. */
function momentOf(shown: Date): SheetCell {
  const at = new Date(Math.round(shown.getTime() / 1_000) * 1_000)
  if (Number.isNaN(at.getTime())) return { kind: 'error', text: '#####' }
  return {
    kind: 'moment',
    day: { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() },
    time: { hour: at.getUTCHours(), minute: at.getUTCMinutes(), second: at.getUTCSeconds() },
  }
}
