import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { ImportId, PageId, PostId } from '../kernel/ids.ts'
import { plus, SECOND } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { pagesByName } from '../organisation/page-store.ts'
import { unitsByName } from '../organisation/unit-store.ts'
import { findTiming } from '../publishing/timing/timing-store.ts'
import { findColumns } from './column-store.ts'
import { findImport, type PostImport } from './import-store.ts'
import { type JudgedRow, judgeRows, type Standards, twinKey } from './judged-row.ts'
import { plannedPosts } from './plan-store.ts'
import type { UnknownColumn } from './sheet-columns.ts'
import type { SheetDeps } from './sheet-deps.ts'
import type { ImportRow } from './sheet-row.ts'

/** A sheet as people see it before its Posts are made: every row with what speaks against it now. */
export interface ImportView {
  readonly id: ImportId
  readonly fileName: string
  readonly rows: readonly JudgedRow[]
  readonly unknownColumns: readonly UnknownColumn[]
  readonly counts: {
    readonly rows: number
    readonly ready: number
    readonly withProblems: number
    readonly withWarnings: number
  }
  readonly canCreate: boolean
  readonly createdAt: Date
  /** When its Posts were made. */
  readonly doneAt: Date | null
  /** The Posts it made, in the order of its rows; none while they are not made. */
  readonly postIds: readonly PostId[]
}

type Deps = Pick<SheetDeps, 'db' | 'clock' | 'timeZone'>

/**
 * Shows a sheet that was sent in. Its rows are judged anew each time: a time may have passed, a Page may be gone.
 * @throws {IMPORT_NOT_FOUND}
 */
export const getImport =
  (deps: Deps) =>
  async (actor: Actor, id: ImportId): Promise<ImportView> => {
    authorize(actor, 'planning.write')
    const sheet = await findImport(deps.db, id)
    if (sheet === undefined) throw new AppError('IMPORT_NOT_FOUND')
    return viewOf(sheet, judgeRows(sheet.rows, await standardsFor(deps, sheet.rows)))
  }

/** What became Posts is judged no more: it would be found to be planned already. */
function viewOf(sheet: PostImport, judged: readonly JudgedRow[]): ImportView {
  const isDone = sheet.doneAt !== null
  const rows = isDone ? judged.map(row => ({ ...row, problems: [], warnings: [] })) : judged
  const withProblems = rows.filter(row => row.problems.length > 0).length
  const withWarnings = rows.filter(row => row.warnings.length > 0).length
  const { createdBy: _, ...shown } = sheet
  return {
    ...shown,
    rows,
    counts: { rows: rows.length, ready: rows.length - withProblems, withProblems, withWarnings },
    canCreate: !isDone && withProblems === 0,
    postIds: isDone ? rows.map(row => row.postId) : [],
  }
}

// Far more than an organisation has: names are looked up among all of them.
const NAMES_LIMIT = 2_000

async function standardsFor({ db, clock, timeZone }: Deps, rows: readonly ImportRow[]): Promise<Standards> {
  const [allPages, columns, units, timing] = await Promise.all([
    pagesByName(db, NAMES_LIMIT),
    findColumns(db),
    unitsByName(db, NAMES_LIMIT),
    findTiming(db),
  ])
  const pages = allPages.filter(page => page.purpose === 'publish')
  const open = columns.filter(column => column.archivedAt === null)
  const planned = await twinsOf(
    db,
    pages.map(page => page.id),
    rows,
  )
  return { pages, columns: open, units, planned, timing, timeZone, now: clock.now() }
}

/** Finds what is planned in the time that a sheet covers. */
async function twinsOf(
  db: Kysely<Schema>,
  pages: readonly PageId[],
  rows: readonly ImportRow[],
): Promise<ReadonlySet<string>> {
  const times = rows.flatMap(row => row.publishAt ?? []).toSorted()
  const [first, last] = [times[0], times.at(-1)]
  if (first === undefined || last === undefined) return new Set()
  const span = { from: new Date(first), to: plus(new Date(last), SECOND) }
  const found = await Promise.all(
    pages.map(async id =>
      (await plannedPosts(db, id, span)).map(post => twinKey(id, post.publishAt.toISOString(), post.message)),
    ),
  )
  return new Set(found.flat())
}
