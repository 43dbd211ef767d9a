import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre'
import { colToLetter, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { dayNumber } from '../../kernel/local-date.ts'
import { truncate } from '../../kernel/text.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/time.ts'
import type { SheetColumn, SheetDraft, WrittenCell } from '../../ports/sheets.ts'
import { printSetup, printTitles } from './print-setup.ts'
import { rowHeights } from './row-heights.ts'

/** Longest text Excel keeps in a cell. @see support.microsoft.com "Excel specifications and limits", 2026 */
const CELL_LIMIT = 32_767
const FORMATS = { text: '@', day: 'dd/mm/yyyy', time: 'hh:mm', number: '#,##0', share: '0%' } as const
/** Excel shows a bare point behind whole numbers where it could show a fraction. */
const FRACTION = '#,##0.0#'
/** How far down a column offers its choices. */
const LAST_CHOICE_ROW = 1_001
const CHOICES_SHEET = 'Danh mục'

/** Writes an .xlsx file with typed cells. Texts stand in text cells, which no program evaluates. */
export function writeXlsx(sheets: readonly SheetDraft[]): Promise<Uint8Array> {
  const choices = sheets.flatMap(({ columns }) => choicesSheet(columns))
  return writeWorkbook({
    sheets: [...sheets.map(sheetOf), ...choices],
    namedRanges: sheets.flatMap(printTitles),
  })
}

function sheetOf(sheet: SheetDraft): WriteSheet {
  const { columns, totals } = sheet
  const rows = totals === undefined ? sheet.rows : [...sheet.rows, totals]
  return {
    name: sheet.name,
    columns: columns.map(column => ({ width: column.widthChars, style: styleOf(column) })),
    rows: [columns.map(column => column.header), ...rows.map(row => row.map(writtenValue))],
    cells: new Map([
      ...columns.map((column, index): CellEntry => [`0,${index}`, { value: column.header, style: HEAD }]),
      ...rows.flatMap((row, index) => ownCells(row, index + 1, columns)),
      ...(totals ?? []).map((cell, index) => totalCell(cell, rows.length, index, columns[index])),
    ]),
    rowDefs: rowHeights(sheet),
    dataValidations: validationsOf(columns),
    ...printSetup(sheet),
  }
}

type CellEntry = [string, Partial<Cell>]

/** Named in each style: a font without its name is drawn in another one. */
const FONT = { name: 'Calibri', size: 11 }
const LINE = { style: 'thin', color: { rgb: 'B8BDC6' } } as const
const BORDER = { left: LINE, right: LINE, top: LINE, bottom: LINE }

const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F3F0E7' } },
  border: BORDER,
  numFmt: '@',
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
}

const styleOf = ({ kind }: SheetColumn): CellStyle => ({
  font: FONT,
  border: BORDER,
  numFmt: FORMATS[kind],
  alignment: { vertical: 'top', wrapText: kind === 'text' },
})

/** Cells that look otherwise than their column. */
const ownCells = (
  row: readonly WrittenCell[],
  rowIndex: number,
  columns: readonly SheetColumn[],
): CellEntry[] =>
  row.flatMap((cell, index): CellEntry[] => {
    const column = columns[index]
    const own = column && { ...styleWithin(cell, column), ...linkOf(cell) }
    if (column === undefined || own === undefined || Object.keys(own).length === 0) return []
    const { hyperlink, ...style } = own
    const value = writtenValue(cell)
    return [
      [
        `${rowIndex},${index}`,
        { value, ...(hyperlink && { hyperlink }), style: { ...styleOf(column), ...style } },
      ],
    ]
  })

/** Words where others have figures stand as figures do; fractions show theirs. */
function styleWithin(cell: WrittenCell, { kind }: SheetColumn): CellStyle {
  if (cell.kind === 'number' && !Number.isInteger(cell.value)) return { numFmt: FRACTION }
  if (cell.kind !== 'text' || kind === 'text') return {}
  return { numFmt: FORMATS.text, alignment: { horizontal: 'right', vertical: 'top', wrapText: true } }
}

/** Cells that lead somewhere look so. */
function linkOf(cell: WrittenCell): Pick<CellStyle, 'font'> & Pick<Partial<Cell>, 'hyperlink'> {
  if (!('href' in cell) || cell.href === undefined) return {}
  const hyperlink = cell.href.startsWith('#')
    ? { target: '', location: cell.href.slice(1) }
    : { target: cell.href }
  return { hyperlink, font: { ...FONT, color: { rgb: '1257A6' } } }
}

const totalCell = (
  cell: WrittenCell,
  rowIndex: number,
  index: number,
  column: SheetColumn | undefined,
): CellEntry => {
  const style = { ...(column && styleOf(column)), font: { ...FONT, bold: true } }
  return [`${rowIndex},${index}`, { value: writtenValue(cell), style }]
}

function writtenValue(cell: WrittenCell): CellValue {
  switch (cell.kind) {
    case 'empty':
      return null
    case 'text':
      return truncate(cell.text, CELL_LIMIT)
    case 'number':
    case 'share':
      return cell.value
    case 'day':
      return new Date(dayNumber(cell.day) * DAY)
    case 'time':
      return (cell.time.hour * HOUR + cell.time.minute * MINUTE + cell.time.second * SECOND) / DAY
  }
}

/** Choices stand on a sheet of their own: a list inside a rule ends at 255 letters and cannot hold a comma. */
function choicesSheet(columns: readonly SheetColumn[]): WriteSheet[] {
  const lists = columns.flatMap(({ header, choices }) => (choices?.length ? [[header, ...choices]] : []))
  if (lists.length === 0) return []
  const depth = Math.max(...lists.map(list => list.length))
  const rows = Array.from({ length: depth }, (_, row) => lists.map(list => list[row] ?? null))
  return [{ name: CHOICES_SHEET, columns: lists.map(() => ({ width: 40 })), rows }]
}

function validationsOf(columns: readonly SheetColumn[]): DataValidation[] {
  const withChoices = columns.flatMap(({ choices }, index) => (choices?.length ? [{ choices, index }] : []))
  return withChoices.map(({ choices, index }, list) => {
    const letter = colToLetter(index)
    const source = colToLetter(list)
    return {
      type: 'list',
      range: `${letter}2:${letter}${LAST_CHOICE_ROW}`,
      formula1: `'${CHOICES_SHEET}'!$${source}$2:$${source}$${choices.length + 1}`,
      allowBlank: true,
    }
  })
}
