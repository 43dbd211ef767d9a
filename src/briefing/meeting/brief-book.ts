import { localDateAt } from '../../kernel/local-date.ts'
import { localTimeAt, parseDate } from '../../kernel/vietnamese-date.ts'
import type { SheetColumn, SheetDraft, WrittenCell } from '../../ports/sheets.ts'
import type { BriefPagePost, Snapshot } from './brief.ts'
import { named, periodText } from './brief-paper.ts'
import type { PaperWords } from './brief-words.ts'
import { type BriefCell, COLUMN_KEYS, type ColumnKey, columnOf } from './columns.ts'
import { printCell } from './printed-cell.ts'

/** Writes a brief as a book of sheets: the table, then the lists that its figures lead to. */
export function bookOf(brief: Snapshot, words: PaperWords, timeZone: string): readonly SheetDraft[] {
  const order = new Map(brief.branches.map(({ branchId }, index) => [branchId, index]))
  const posts = brief.pagePosts.toSorted(
    (a, b) =>
      (order.get(a.branchId) ?? 0) - (order.get(b.branchId) ?? 0) ||
      a.postedAt.getTime() - b.postedAt.getTime(),
  )
  return [
    tableSheet(brief, words, posts),
    postsSheet(brief, words, posts, timeZone),
    resultsSheet(brief, words),
    difficultiesSheet(brief, words),
  ]
}

const titleOf = (brief: Snapshot, words: PaperWords): string =>
  `${brief.unitName === '' ? '' : `${brief.unitName}: `}${brief.label}, ${periodText(brief, words)}`

/** The month's table alone; `posts` in the order of their sheet, to which figures lead. */
function tableSheet(brief: Snapshot, words: PaperWords, posts: readonly BriefPagePost[]): SheetDraft {
  const firstRows = new Map<string, number>()
  for (const [index, { branchId }] of posts.entries())
    if (!firstRows.has(branchId)) firstRows.set(branchId, index + 2)
  return {
    name: sheetName(brief.label),
    columns: COLUMN_KEYS.map(key => sheetColumn(key, words)),
    rows: brief.branches.map(branch =>
      COLUMN_KEYS.map(key => {
        const { cell, list } = columnOf(key)
        const row = list === null ? undefined : firstRows.get(branch.branchId)
        const href = row === undefined ? undefined : `#'${words.sheets.posts}'!A${row}`
        return written(cell(branch), key, words, href)
      }),
    ),
    totals: COLUMN_KEYS.map(key =>
      key === 'unit'
        ? { kind: 'text', text: words.total }
        : written(columnOf(key).total(brief.totals), key, words),
    ),
    print: { title: titleOf(brief, words), fixedColumns: 1 },
  }
}

const KINDS = { text: 'text', verification: 'text', count: 'number', share: 'share' } as const

const sheetColumn = (key: ColumnKey, words: PaperWords): SheetColumn => {
  const { kind, widthChars } = columnOf(key)
  return { header: words.columns[key], kind: KINDS[kind], widthChars }
}

function written(cell: BriefCell, key: ColumnKey, words: PaperWords, href?: string): WrittenCell {
  switch (cell.kind) {
    case 'count':
      return { kind: 'number', value: cell.value, ...(href !== undefined && cell.value > 0 && { href }) }
    case 'share':
      return { kind: 'share', value: cell.value }
    case 'none':
      return { kind: 'empty' }
    default:
      return { kind: 'text', text: printCell(cell, key, words) }
  }
}

const NAME_LIMIT = 31

/** What Excel takes as the name of a sheet. @see support.microsoft.com "Rename a worksheet", 2026 */
const sheetName = (label: string): string =>
  label
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, NAME_LIMIT)
    .trim() || 'A'

const textOf = (text: string | null): WrittenCell =>
  text === null ? { kind: 'empty' } : { kind: 'text', text }

const dayOf = (day: string | null): WrittenCell => {
  const date = day === null ? null : parseDate(day)
  return date === null ? { kind: 'empty' } : { kind: 'day', day: date }
}

const column = (header: string, widthChars: number, kind: SheetColumn['kind'] = 'text'): SheetColumn => ({
  ...{ header, widthChars, kind },
})

function postsSheet(
  brief: Snapshot,
  words: PaperWords,
  posts: readonly BriefPagePost[],
  timeZone: string,
): SheetDraft {
  const names = new Map(brief.branches.map(({ branchId, branchName }) => [branchId, branchName]))
  const head = words.postColumns
  return {
    name: words.sheets.posts,
    columns: [
      ...[
        column(head.unit, 26),
        column(head.unitName, 26),
        column(head.day, 12, 'day'),
        column(head.time, 8, 'time'),
      ],
      ...[column(head.source, 16), column(head.genre, 10), column(head.pillar, 18), column(head.message, 60)],
      ...[column(head.address, 40), column(head.check, 14)],
    ],
    rows: posts.map(post => [
      textOf(names.get(post.branchId) ?? post.unitName),
      textOf(post.unitName),
      { kind: 'day', day: localDateAt(post.postedAt, timeZone) },
      { kind: 'time', time: { ...localTimeAt(post.postedAt, timeZone), second: 0 } },
      textOf(words.sources[post.source]),
      textOf(words.genres[post.genre]),
      textOf(post.pillar && words.pillars[post.pillar]),
      textOf(post.message),
      post.address === null ? { kind: 'empty' } : { kind: 'text', text: post.address, href: post.address },
      textOf(post.isVerified ? words.checks.verified : words.checks.declared),
    ]),
    print: { title: `${titleOf(brief, words)}: ${words.sheets.posts}`, fixedColumns: 1 },
  }
}

function resultsSheet(brief: Snapshot, words: PaperWords): SheetDraft {
  const { name, total, unit, text } = words.resultColumns
  return {
    name: words.sheets.results,
    columns: [column(name, 40), column(total, 16, 'number'), column(unit, 14), column(text, 40)],
    rows: brief.results.map(result => [
      textOf(result.name),
      { kind: 'number', value: result.total },
      textOf(result.unitWord),
      textOf(result.text),
    ]),
    print: { title: `${titleOf(brief, words)}: ${words.sheets.results}`, fixedColumns: 1 },
  }
}

function difficultiesSheet(brief: Snapshot, words: PaperWords): SheetDraft {
  const head = words.difficultyColumns
  return {
    name: words.sheets.difficulties,
    columns: [
      ...[column(head.unit, 26), column(head.words, 50), column(head.since, 12, 'day')],
      ...[column(head.decision, 40), column(head.seat, 26), column(head.due, 12, 'day')],
    ],
    rows: brief.difficulties
      .map(one => named(one, words))
      .map(one => [
        ...[textOf(one.branchName), textOf(one.words), dayOf(one.sinceOn)],
        ...[textOf(one.decision), textOf(one.seat), dayOf(one.dueOn)],
      ]),
    print: { title: `${titleOf(brief, words)}: ${words.sheets.difficulties}`, fixedColumns: 1 },
  }
}
