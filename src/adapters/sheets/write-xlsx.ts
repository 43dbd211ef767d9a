import type { CellStyle, CellValue, DataValidation, WriteSheet } from 'hucre'
import { colToLetter, writeXlsx as writeWorkbook } from 'hucre/xlsx'
import { dayNumber } from '../../kernel/local-date.ts'
import { truncate } from '../../kernel/text.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../kernel/time.ts'
import type { SheetColumn, SheetDraft, WrittenCell } from '../../ports/sheets.ts'

/** Longest text Excel keeps in a cell. @see support.microsoft.com "Excel specifications and limits", 2026 */
const CELL_LIMIT = 32_767
const FORMATS = { text: '@', day: 'dd/mm/yyyy', time: 'hh:mm' } as const
/** How far down a column offers its choices. */
const LAST_CHOICE_ROW = 1_001
const CHOICES_SHEET = 'Danh mục'

/** Writes an .xlsx file with typed days and times. Texts stand in text cells, which no program evaluates. */
export function writeXlsx(sheet: SheetDraft): Promise<Uint8Array> {
  const { columns } = sheet
  const rows = [columns.map(column => column.header), ...sheet.rows.map(row => row.map(writtenValue))]
  const first: WriteSheet = {
    name: sheet.name,
    columns: columns.map(column => ({ width: column.widthChars, style: styleOf(column) })),
    rows,
    cells: new Map(columns.map((column, index) => [`0,${index}`, { value: column.header, style: HEAD }])),
    freezePane: { rows: 1 },
    dataValidations: validationsOf(columns),
  }
  return writeWorkbook({ sheets: [first, ...choicesSheet(columns)] })
}

const HEAD: CellStyle = { font: { bold: true }, numFmt: '@' }

const styleOf = ({ kind }: SheetColumn): CellStyle => ({
  numFmt: FORMATS[kind],
  alignment: { vertical: 'top', wrapText: kind === 'text' },
})

function writtenValue(cell: WrittenCell): CellValue {
  switch (cell.kind) {
    case 'empty':
      return null
    case 'text':
      return truncate(cell.text, CELL_LIMIT)
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
