import { AppError, type FieldError } from '../kernel/errors.ts'
import { isoDate } from '../kernel/local-date.ts'
import { foldForSearch } from '../kernel/text.ts'
import { parseDate } from '../kernel/vietnamese-date.ts'
import type { SheetCell, SheetRow } from '../ports/sheets.ts'
import { HEAD_WITHIN_ROWS, lineOf } from './sheet-cell.ts'
import { judgeLengths } from './unit.ts'

/**
 * Every column of a sheet of branches: what people call it in either language. These are words of the file, whatever
 * language the pages speak.
 */
const COLUMNS = {
  name: ['Tên', 'Tên đơn vị', 'Tên cơ sở', 'Đơn vị', 'Cơ sở', 'Name', 'Branch', 'Unit'],
  shortName: ['Tên ngắn', 'Tên tắt', 'Tên gọi tắt', 'Short name', 'Short', 'shortName'],
  level: ['Cấp', 'Cấp đơn vị', 'Level'],
  block: ['Khối', 'Cụm, khối', 'Block'],
  cluster: ['Cụm', 'Cụm thi đua', 'Cluster'],
  code: ['Mã', 'Mã đơn vị', 'Mã hành chính', 'Mã ĐVHC', 'Code'],
  parent: ['Trực thuộc', 'Đơn vị cấp trên', 'Cấp trên', 'Parent', 'Below'],
  target: ['Chỉ tiêu', 'Chỉ tiêu tháng', 'Chỉ tiêu tin bài', 'Target', 'targetPostsPerMonth'],
  validFrom: ['Từ ngày', 'Ngày bắt đầu', 'From', 'validFrom'],
  validTo: ['Đến ngày', 'Đến hết ngày', 'Ngày kết thúc', 'Until', 'validTo'],
} as const

type Column = keyof typeof COLUMNS

const NAMES = new Map(
  Object.entries(COLUMNS).flatMap(([column, names]) => names.map(name => [foldForSearch(name), column])),
)

/** One row of the sheet as it was read; who is above it is found among all units. */
export interface BranchRow {
  /** As the sheet's program counts. */
  readonly row: number
  readonly name: string
  readonly shortName: string | null
  readonly level: string | null
  readonly block: string | null
  readonly cluster: string | null
  /** The official code, as it was written. */
  readonly code: string | null
  /** The name, short name or id of the unit above; null for a topmost one. */
  readonly parent: string | null
  readonly targetPostsPerMonth: number | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly problems: readonly FieldError[]
}

const TARGET_MOST = 1_000

/**
 * Reads the branches below a sheet's head, whose columns may stand in any order.
 * @throws {SHEET_COLUMNS_MISSING} when no column is one of names
 * @throws {SHEET_COLUMN_TWICE}
 */
export function readBranchRows(rows: readonly SheetRow[]): readonly BranchRow[] {
  const head = rows.slice(0, HEAD_WITHIN_ROWS).find(({ cells }) => cells.some(isNameHead))
  if (head === undefined)
    throw new AppError('SHEET_COLUMNS_MISSING', { values: { columns: COLUMNS.name[0] } })
  const places = placesOf(head)
  return rows.filter(({ number }) => number > head.number).map(row => readRow(row, places))
}

const columnOf = (cell: SheetCell): string | undefined =>
  cell.kind === 'text' ? NAMES.get(foldForSearch(cell.text)) : undefined

const isNameHead = (cell: SheetCell): boolean => columnOf(cell) === 'name'

function placesOf({ cells }: SheetRow): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [index, cell] of cells.entries()) {
    const column = columnOf(cell)
    if (column === undefined) continue
    if (places.has(column)) {
      const values = { column: lineOf(cell), cells: `${(places.get(column) ?? 0) + 1}, ${index + 1}` }
      throw new AppError('SHEET_COLUMN_TWICE', { values })
    }
    places.set(column, index)
  }
  return places
}

function readRow({ number: row, cells }: SheetRow, places: ReadonlyMap<string, number>): BranchRow {
  const problems: FieldError[] = []
  const text = (column: Column): string => lineOf(cells[places.get(column) ?? -1])
  const name = text('name')
  if (name === '') problems.push({ path: 'name', code: 'REQUIRED' })
  const target = text('target')
  if (
    target !== '' &&
    !(Number.isInteger(Number(target)) && Number(target) >= 0 && Number(target) <= TARGET_MOST)
  )
    problems.push({ path: 'target', code: 'WRONG_FORMAT' })
  const day = (column: 'validFrom' | 'validTo'): string | null => {
    const typed = text(column)
    const date = parseDate(typed)
    if (typed !== '' && date === null)
      problems.push({ path: column, code: 'SHEET_DATE_WRONG', values: { text: typed } })
    return date === null ? null : isoDate(date)
  }
  const said = {
    name,
    shortName: text('shortName') || null,
    level: text('level') || null,
    block: text('block') || null,
    cluster: text('cluster') || null,
    code: text('code') || null,
  }
  problems.push(...judgeLengths(said))
  return {
    row,
    ...said,
    parent: text('parent') || null,
    targetPostsPerMonth: target === '' ? null : Number(target),
    validFrom: day('validFrom'),
    validTo: day('validTo'),
    problems,
  }
}
