import type { FieldError } from '../kernel/errors.ts'
import type { ColumnId, PageId, UnitId } from '../kernel/ids.ts'
import { foldForSearch } from '../kernel/text.ts'
import { postProblems } from '../publishing/post.ts'
import { isQuiet } from '../publishing/timing/quiet-hours.ts'
import type { TimingRules } from '../publishing/timing/timing.ts'
import { readSource, sourceProblems } from '../publishing/urgent/source.ts'
import type { ImportRow } from './sheet-row.ts'

/** Something that is called by its name in a sheet. */
export interface Named<Id extends string> {
  readonly id: Id
  readonly name: string
  /** What else it is called. */
  readonly shortName?: string | null
}

/** What rows are held against. */
export interface Standards {
  readonly pages: readonly Named<PageId>[]
  readonly columns: readonly Named<ColumnId>[]
  readonly units: readonly Named<UnitId>[]
  /** What is planned already, by `twinKey`. */
  readonly planned: ReadonlySet<string>
  readonly timing: TimingRules
  readonly timeZone: string
  readonly now: Date
}

/** A row with who it means, and everything that speaks against it. */
export interface JudgedRow extends ImportRow {
  readonly pageId: PageId | null
  readonly pageName: string
  readonly columnId: ColumnId | null
  readonly unitId: UnitId | null
}

/** Tells by what two Posts are the same: Page, instant (ISO 8601) and words. */
export const twinKey = (pageId: PageId, publishAt: string, message: string): string =>
  [pageId, publishAt, foldForSearch(message)].join('|')

/** Judges rows by the rules of scheduling, and by one another. */
export function judgeRows(rows: readonly ImportRow[], standards: Standards): readonly JudgedRow[] {
  const seen: Seen = { twins: new Map(), texts: new Map(), times: new Map() }
  return rows.map(row => judgeRow(row, standards, seen))
}

/** Where each Post, each text and each time of a Page stood first. */
interface Seen {
  readonly twins: Map<string, number>
  readonly texts: Map<string, number>
  readonly times: Map<string, number>
}

function judgeRow(row: ImportRow, standards: Standards, seen: Seen): JudgedRow {
  const page = row.page === '' ? onlyPage(standards.pages) : nameIn(standards.pages, row.page, 'page')
  const column = row.column === '' ? NOBODY : nameIn(standards.columns, row.column, 'column')
  const unit = row.branch === '' ? NOBODY : nameIn(standards.units, row.branch, 'branch')
  const alike = page.found === null ? NONE : compare(row, page.found.id, standards, seen)
  return {
    ...row,
    pageId: page.found?.id ?? null,
    pageName: page.found?.name ?? row.page,
    columnId: column.found?.id ?? null,
    unitId: unit.found?.id ?? null,
    problems: [
      ...row.problems,
      ...page.problems,
      ...column.problems,
      ...unit.problems,
      ...ruleProblems(row, standards.now),
      ...kindProblems(row),
      ...alike.problems,
    ],
    warnings: [...row.warnings, ...quietWarnings(row, standards), ...alike.warnings],
  }
}

const NOBODY = { found: null, problems: [] } as const
const NONE = { problems: [], warnings: [] } as const

/** What scheduling itself would refuse; what a cell already says is not said twice. */
function ruleProblems(row: ImportRow, now: Date): readonly FieldError[] {
  const content = { ...row, frame: null, photos: [] }
  const publishAt = row.publishAt === null ? now : new Date(row.publishAt)
  const told = new Set(row.problems.map(problem => problem.path))
  return postProblems(content, publishAt, now).filter(problem => !told.has(problem.path))
}

/** Nobody is held up by the quiet hours; a typing mistake in the time is often seen by them. */
function quietWarnings({ publishAt }: ImportRow, { timing, timeZone }: Standards): readonly FieldError[] {
  if (publishAt === null || !isQuiet(new Date(publishAt), timing, timeZone)) return []
  const values = { from: timing.quietFrom, to: timing.quietTo }
  return [{ path: 'publishAt', code: 'SHEET_QUIET_HOURS', values }]
}

/** An urgent Post goes out at once, so it cannot be planned for a time. */
const kindProblems = (row: ImportRow): readonly FieldError[] =>
  row.kind === 'urgent' ? [{ path: 'kind', code: 'SHEET_KIND_URGENT' }] : [...sourceProblems(readSource(row))]

interface Meant<Id extends string> {
  readonly found: Named<Id> | null
  readonly problems: readonly FieldError[]
}

/** A sheet of an organisation with one Page need not name it. */
function onlyPage(pages: Standards['pages']): Meant<PageId> {
  const [only, second] = pages
  if (only && !second) return { found: only, problems: [] }
  return { found: null, problems: [{ path: 'page', code: 'REQUIRED' }] }
}

const CODES = {
  page: ['SHEET_PAGE_UNKNOWN', 'SHEET_PAGE_UNSURE'],
  column: ['SHEET_COLUMN_UNKNOWN', 'SHEET_COLUMN_UNSURE'],
  branch: ['SHEET_UNIT_UNKNOWN', 'SHEET_UNIT_UNSURE'],
} as const
const CANDIDATES_SHOWN = 5

/** Finds who is meant by an id or a name, with diacritics or without. */
function nameIn<Id extends string>(
  all: readonly Named<Id>[],
  text: string,
  path: keyof typeof CODES,
): Meant<Id> {
  const folded = foldForSearch(text)
  const isCalled = ({ name, shortName }: Named<Id>): boolean =>
    foldForSearch(name) === folded || foldForSearch(shortName ?? '') === folded
  const byId = all.filter(({ id }) => id === text)
  const exact = all.filter(({ name }) => name === text)
  const found = [byId, exact, all.filter(isCalled)].find(some => some.length > 0) ?? []
  const [one, second] = found
  if (one && !second) return { found: one, problems: [] }
  const [unknown, unsure] = CODES[path]
  const candidates = one ? found.map(({ id }) => id) : all.map(({ name }) => name)
  const values = { text, candidates: candidates.slice(0, CANDIDATES_SHOWN).join(', ') }
  return { found: null, problems: [{ path, code: one ? unsure : unknown, values }] }
}

/** Holds a row against the rows above it, and against what is planned. */
function compare(row: ImportRow, pageId: PageId, { planned }: Standards, seen: Seen) {
  const { publishAt } = row
  const text = `${pageId}|${foldForSearch(row.message)}`
  const textRow = note(seen.texts, text, row.row)
  const timeRow = publishAt === null ? null : note(seen.times, `${pageId}|${publishAt}`, row.row)
  const twin = publishAt === null ? null : twinKey(pageId, publishAt, row.message)
  const twinRow = twin === null ? null : note(seen.twins, twin, row.row)
  if (twinRow !== null) return { problems: [beside('message', 'SHEET_ROW_TWICE', twinRow)], warnings: [] }
  const warnings: FieldError[] = []
  if (textRow !== null && row.message !== '') warnings.push(beside('message', 'SHEET_TEXT_TWICE', textRow))
  if (timeRow !== null) warnings.push(beside('publishAt', 'SHEET_TIME_TWICE', timeRow))
  if (twin !== null && planned.has(twin)) warnings.push({ path: 'message', code: 'SHEET_POST_EXISTS' })
  return { problems: [], warnings }
}

/** Notes where something stood first; gives the earlier row, or null when this is the first. */
function note(first: Map<string, number>, key: string, row: number): number | null {
  const earlier = first.get(key) ?? null
  if (earlier === null) first.set(key, row)
  return earlier
}

const beside = (path: string, code: string, row: number): FieldError => ({ path, code, values: { row } })
