import { AppError, type FieldError } from '../../kernel/errors.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { cleanLine, foldForSearch } from '../../kernel/text.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { HEAD_WITHIN_ROWS, lineOf } from '../../organisation/sheet-cell.ts'
import type { SheetRow } from '../../ports/sheets.ts'
import { PAGE_POST_GENRES, type PagePostGenre } from '../branch-activity.ts'

/** Columns of a sheet of links, in either language. These are words of the file, whatever the pages speak. */
const COLUMNS = {
  branch: ['Cơ sở', 'Đơn vị', 'Tên cơ sở', 'Tên đơn vị', 'Branch', 'Unit'],
  link: ['Link', 'Đường dẫn', 'Đường link', 'Link bài', 'Liên kết', 'Address', 'URL'],
  date: ['Ngày', 'Ngày đăng', 'Date', 'Posted'],
  genre: ['Thể loại', 'Loại', 'Genre', 'Type'],
} as const

const GENRES = {
  news: ['Tin', 'News'],
  story: ['Bài', 'Bài viết', 'Story'],
  photos: ['Ảnh', 'Hình ảnh', 'Photo', 'Photos'],
  video: ['Video', 'Clip', 'Reel', 'Reels'],
  share: ['Chia sẻ', 'Share', 'Shared'],
} as const satisfies Record<PagePostGenre, readonly string[]>

/** One line of a list of links: `cơ sở | link | ngày | thể loại`. */
export interface LinkRow {
  /** Counted from 1, empty lines included. */
  readonly row: number
  readonly line: string
  readonly branch: string
  readonly link: string
  /** Local day `YYYY-MM-DD`. */
  readonly saidOn: string | null
  readonly genre: PagePostGenre | null
  readonly problems: readonly FieldError[]
}

const LOOKS_LIKE_LINK = /https?:\/\/|facebook\.com|\bfb\.(?:com|watch|me|gg)\b/i

/** Reads the lines of a list, whose parts stand between `|` or tabs: what is no link, day or genre names the branch. */
export const readLinkLines = (text: string): readonly LinkRow[] =>
  text
    .split(/\r?\n/)
    .map((line, index) => ({ row: index + 1, line: line.trim() }))
    .filter(({ line }) => line !== '')
    .map(readLine)

function readLine({ row, line }: Pick<LinkRow, 'row' | 'line'>): LinkRow {
  const parts = line.split(/[|\t]/).map(cleanLine).filter(Boolean)
  const date = parts.find(part => parseDate(part) !== null)
  const genreWord = parts.find(part => genreIn(part) !== null)
  const rest = parts.filter(part => part !== date && part !== genreWord)
  const seen = rest.find(part => LOOKS_LIKE_LINK.test(part))
  const [branch = '', ...others] = rest.filter(part => part !== seen)
  const [link = '', ...strange] = seen === undefined ? others : [seen, ...others]
  const day = date === undefined ? null : parseDate(date)
  const problems: FieldError[] = [
    ...(branch === '' ? [{ path: 'branch', code: 'REQUIRED' }] : []),
    ...(link === '' ? [{ path: 'link', code: 'REQUIRED' }] : []),
    ...strange.map(part => ({ path: 'date', code: 'SHEET_DATE_WRONG', values: { text: part } })),
  ]
  const genre = genreWord === undefined ? null : genreIn(genreWord)
  return { row, line, branch, link, saidOn: day && isoDate(day), genre, problems }
}

const isOneOf = (names: readonly string[], text: string): boolean =>
  names.some(name => foldForSearch(name) === foldForSearch(text))

const genreIn = (text: string): PagePostGenre | null =>
  PAGE_POST_GENRES.find(genre => isOneOf(GENRES[genre], text)) ?? null

/**
 * Writes a sheet of links as lines of a list; its columns may stand in any order.
 * @throws {SHEET_COLUMNS_MISSING} when no column is one of links
 */
export function linesOfSheet(rows: readonly SheetRow[]): string {
  const placeOf = ({ cells }: SheetRow, column: keyof typeof COLUMNS): number =>
    cells.findIndex(cell => isOneOf(COLUMNS[column], lineOf(cell)))
  const head = rows.slice(0, HEAD_WITHIN_ROWS).find(row => placeOf(row, 'link') >= 0)
  if (head === undefined)
    throw new AppError('SHEET_COLUMNS_MISSING', { values: { columns: COLUMNS.link[0] } })
  const columns = ['branch', 'link', 'date', 'genre'] as const
  const places = columns.map(column => placeOf(head, column))
  return rows
    .filter(({ number }) => number > head.number)
    .map(({ cells }) => places.map(place => lineOf(cells[place]).replaceAll('|', ' ')))
    .map(parts => parts.filter(Boolean).join(' | '))
    .join('\n')
}
