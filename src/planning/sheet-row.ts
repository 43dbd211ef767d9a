import type { FieldError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { instantAt } from '../kernel/local-instant.ts'
import { cleanLine, cleanText } from '../kernel/text.ts'
import { plus, SECOND } from '../kernel/time.ts'
import { printDate, printTime } from '../kernel/vietnamese-date.ts'
import type { SheetCell, SheetRow } from '../ports/sheets.ts'
import type { Pillar, PostKind } from '../publishing/post.ts'
import { cellName, isOutOnly, type SheetField, type SheetHead } from './sheet-columns.ts'
import { type DateColumn, type Reading, readDate, readTime, surveyDates } from './sheet-moment.ts'
import { KIND_WORDS, readKind, readPillar } from './sheet-words.ts'

/** What is said about one cell. */
export type CellNote = Omit<FieldError, 'path'>

/** One row as it was read. Names of Pages, columns and branches are as written: who they are is found anew each time. */
export interface ImportRow {
  /** As the sheet's program counts. */
  readonly row: number
  /** The id its Post gets, so that it is made once. */
  readonly postId: PostId
  readonly page: string
  readonly column: string
  readonly branch: string
  readonly message: string
  readonly link: string | null
  readonly firstComment: string | null
  readonly pillar: Pillar | null
  readonly kind: PostKind
  readonly officialSource: string | null
  /** ISO 8601 in UTC; null when day or time are missing or wrong. */
  readonly publishAt: string | null
  readonly problems: readonly FieldError[]
  readonly warnings: readonly FieldError[]
}

interface Circumstances {
  readonly now: Date
  readonly timeZone: string
  readonly newPostId: () => PostId
}

/** Reads the rows below a sheet's head. */
export function readRows(
  rows: readonly SheetRow[],
  head: SheetHead,
  given: Circumstances,
): readonly ImportRow[] {
  const below = rows.filter(row => row.number > head.rowNumber && isFilled(row, head))
  const dates = surveyDates(below.map(row => ({ row: row.number, cell: cellOf(row, head, 'date') })))
  return below.map(row => readRow(row, head, dates, given))
}

const EMPTY: SheetCell = { kind: 'empty' }

const cellOf = (row: SheetRow, { places }: SheetHead, field: SheetField): SheetCell =>
  row.cells[places.get(field) ?? -1] ?? EMPTY

/** A row with nothing but its number, or a remark in a column of its own, is no Post. */
const isFilled = (row: SheetRow, head: SheetHead): boolean =>
  [...head.places.keys()].some(field => !isOutOnly(field) && cellOf(row, head, field).kind !== 'empty')

function readRow(row: SheetRow, head: SheetHead, dates: DateColumn, given: Circumstances): ImportRow {
  const problems: FieldError[] = []
  const warnings: FieldError[] = []
  const cell = (field: SheetField): SheetCell => {
    const found = cellOf(row, head, field)
    const problem = problemOfCell(found, cellName(row.number, head.places.get(field) ?? 0))
    if (problem !== null) problems.push({ path: field, ...problem })
    return found
  }
  const take = <T>(field: SheetField, { value, problem, warning }: Reading<T>): T | null => {
    if (problem) problems.push({ path: field, ...problem })
    if (warning) warnings.push({ path: field, ...warning })
    return value
  }
  const line = (field: SheetField): string => cleanLine(textOf(cell(field)))
  const place = cellName(row.number, head.places.get('date') ?? 0)
  const [dateCell, timeCell] = [cell('date'), cell('time')]
  const day = take(
    'date',
    needed(dateCell, readDate(dateCell, place, localDateAt(given.now, given.timeZone), dates)),
  )
  const time = take('time', needed(timeCell, readTime(timeCell)))
  const at = day && time && plus(instantAt(day, time, given.timeZone), time.second * SECOND)
  return {
    row: row.number,
    postId: given.newPostId(),
    page: line('page'),
    column: line('column'),
    branch: line('branch'),
    message: cleanText(textOf(cell('message'))),
    link: line('link') || null,
    firstComment: cleanText(textOf(cell('firstComment'))) || null,
    pillar: take('pillar', choice(line('pillar'), readPillar, 'SHEET_PILLAR_WRONG')),
    kind: take('kind', choice(line('kind'), readKind, 'SHEET_KIND_WRONG')) ?? 'ordinary',
    officialSource: line('officialSource') || null,
    publishAt: at === null ? null : at.toISOString(),
    problems,
    warnings,
  }
}

/** A formula's kept value may be old, or never computed: it is not what the officer sees. */
function problemOfCell(cell: SheetCell, where: string): CellNote | null {
  if (cell.kind === 'formula') return { code: 'SHEET_CELL_FORMULA', values: { cell: where } }
  return cell.kind === 'error' ? { code: 'SHEET_CELL_ERROR', values: { cell: where, text: cell.text } } : null
}

const needed = <T>(cell: SheetCell, reading: Reading<T>): Reading<T> =>
  cell.kind === 'empty' ? { value: null, problem: { code: 'REQUIRED' } } : reading

const KINDS = [KIND_WORDS.ordinary, KIND_WORDS.tribute].map(word => word.vi).join(', ')

function choice<T>(text: string, read: (text: string) => T | null, code: string): Reading<T> {
  if (text === '') return { value: null }
  const value = read(text)
  return value === null ? { value, problem: { code, values: { text, choices: KINDS } } } : { value }
}

/** A date cell in a column of texts is written out as its program shows it. */
function textOf(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return String(cell.value)
    case 'moment':
      return `${printDate(cell.day, 'dd/MM/yyyy')} ${printTime(cell.time, 'HH:mm')}`
    default:
      return ''
  }
}
