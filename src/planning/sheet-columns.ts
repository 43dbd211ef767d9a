import { AppError } from '../kernel/errors.ts'
import { foldForSearch } from '../kernel/text.ts'
import { HEAD_WITHIN_ROWS } from '../organisation/sheet-cell.ts'
import type { SheetCell, SheetRow } from '../ports/sheets.ts'

/**
 * Every column of a month's sheet, in the order in which they are written: its head in both languages and what
 * else people call it. These are words of the file, whatever language the pages speak.
 */
export const SHEET_COLUMNS = {
  date: { vi: 'Ngày', en: 'Date', also: ['Ngày đăng', 'Day'], widthChars: 12, isRequired: true },
  time: { vi: 'Giờ', en: 'Time', also: ['Giờ đăng'], widthChars: 8, isRequired: true },
  page: { vi: 'Trang', en: 'Page', also: ['Trang Facebook', 'Fanpage'], widthChars: 24 },
  message: {
    vi: 'Nội dung',
    en: 'Text',
    also: ['Nội dung bài', 'Bài', 'Bài viết', 'Message', 'Content'],
    widthChars: 60,
    isRequired: true,
  },
  pillar: { vi: 'Chủ động', en: 'Pillar', also: ['3 chủ động', 'Ba chủ động'], widthChars: 14 },
  column: { vi: 'Chuyên mục', en: 'Column', also: ['Series'], widthChars: 20 },
  branch: { vi: 'Cơ sở', en: 'Branch', also: ['Chi đoàn', 'Đơn vị', 'Unit'], widthChars: 24 },
  link: { vi: 'Đường dẫn', en: 'Link', also: ['Liên kết', 'URL'], widthChars: 30 },
  firstComment: { vi: 'Bình luận đầu tiên', en: 'First comment', also: ['Bình luận đầu'], widthChars: 30 },
  kind: { vi: 'Loại', en: 'Kind', also: ['Loại bài', 'Type'], widthChars: 12 },
  officialSource: {
    vi: 'Nguồn chính thức',
    en: 'Official source',
    also: ['Nguồn', 'Source'],
    widthChars: 24,
  },
  state: { vi: 'Trạng thái', en: 'State', also: [], widthChars: 16, isOutOnly: true },
  permalink: { vi: 'Địa chỉ bài đăng', en: 'Permalink', also: [], widthChars: 30, isOutOnly: true },
} as const satisfies Readonly<Record<string, ColumnTraits>>

interface ColumnTraits {
  readonly vi: string
  readonly en: string
  readonly also: readonly string[]
  readonly widthChars: number
  /** Whether a sheet without it cannot be read. */
  readonly isRequired?: true
  /** Whether it only tells what became of a Post, and is passed over when read. */
  readonly isOutOnly?: true
}

export type SheetField = keyof typeof SHEET_COLUMNS

/** The fields in the order in which they are written. */
export const SHEET_FIELDS = Object.keys(SHEET_COLUMNS).filter(isField)

/** Whether a field only tells what became of a Post. */
export const isOutOnly = (field: SheetField): boolean => 'isOutOnly' in SHEET_COLUMNS[field]

/** A column nobody knows what it is for: its cell and what its head says. */
export interface UnknownColumn {
  readonly cell: string
  readonly header: string
}

/** Which field stands in which column, counted from 0, and below which row the Posts begin. */
export interface SheetHead {
  readonly rowNumber: number
  readonly places: ReadonlyMap<SheetField, number>
  readonly unknown: readonly UnknownColumn[]
}

/** Fewer known names than this may be a title by chance. */
const LEAST_KNOWN = 2
/** Columns that everybody has and nobody needs. */
const ORDINALS = new Set(['stt', 'tt', 'so thu tu', 'no', 'no.', '#'])

const NAMES = new Map(
  SHEET_FIELDS.flatMap(field => {
    const { vi, en, also } = SHEET_COLUMNS[field]
    return [vi, en, ...also].map(name => [foldForSearch(name), field] as const)
  }),
)

/**
 * Finds the head of a sheet: the columns' names, in Vietnamese or English, with diacritics or without, in any order.
 * @throws {SHEET_COLUMNS_MISSING} {SHEET_COLUMN_TWICE}
 */
export function findHead(rows: readonly SheetRow[]): SheetHead {
  const known = (row: SheetRow) => row.cells.filter(cell => fieldOf(cell) !== undefined).length
  const row = rows.slice(0, HEAD_WITHIN_ROWS).find(candidate => known(candidate) >= LEAST_KNOWN)
  const places = row === undefined ? new Map<SheetField, number>() : placesOf(row)
  const missing = SHEET_FIELDS.filter(field => 'isRequired' in SHEET_COLUMNS[field] && !places.has(field))
  if (row === undefined || missing.length > 0) {
    const columns = missing.map(field => SHEET_COLUMNS[field].vi).join(', ')
    throw new AppError('SHEET_COLUMNS_MISSING', { values: { columns } })
  }
  return { rowNumber: row.number, places, unknown: unknownOf(row) }
}

function placesOf({ number, cells }: SheetRow): ReadonlyMap<SheetField, number> {
  const places = new Map<SheetField, number>()
  for (const [index, cell] of cells.entries()) {
    const field = fieldOf(cell)
    if (field === undefined) continue
    const before = places.get(field)
    if (before !== undefined) {
      const twice = [cellName(number, before), cellName(number, index)].join(', ')
      throw new AppError('SHEET_COLUMN_TWICE', { values: { column: SHEET_COLUMNS[field].vi, cells: twice } })
    }
    places.set(field, index)
  }
  return places
}

const unknownOf = ({ number, cells }: SheetRow): readonly UnknownColumn[] =>
  cells.flatMap((cell, index) => {
    const header = cell.kind === 'text' ? cell.text.trim() : ''
    const isKnown = header === '' || fieldOf(cell) !== undefined || ORDINALS.has(foldForSearch(header))
    return isKnown ? [] : [{ cell: cellName(number, index), header: header.slice(0, 100) }]
  })

const fieldOf = (cell: SheetCell): SheetField | undefined =>
  cell.kind === 'text' ? NAMES.get(foldForSearch(cell.text)) : undefined

const ALPHABET = 26
const CODE_OF_A = 65

/** Names a cell as spreadsheet programs do: row 3 and column 27 (from 0) are `AB3`. */
export const cellName = (row: number, column: number): string => `${lettersOf(column)}${row}`

const lettersOf = (column: number): string =>
  (column < ALPHABET ? '' : lettersOf(Math.floor(column / ALPHABET) - 1)) +
  String.fromCharCode(CODE_OF_A + (column % ALPHABET))

function isField(name: string): name is SheetField {
  return Object.hasOwn(SHEET_COLUMNS, name)
}
