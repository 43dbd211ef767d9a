import { AppError, type FieldError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { findUnitNames } from '../../organisation/unit-name-store.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { Sheets } from '../../ports/sheets.ts'
import type { CountingDeps } from '../counting/deps.ts'
import { pagePostsKnownBy } from '../page-post-store.ts'
import { isCounted } from './counted-unit.ts'
import { readFacebookLink } from './facebook-link.ts'
import { type LinkRow, linesOfSheet, readLinkLines } from './link-row.ts'
import { type Verdict, verdictOfKnown } from './link-verdict.ts'
import { guessBranch, type NamedBranch } from './named-branch.ts'
import { addLinks } from './paste-links.ts'

/** One line of a list, and what became of it or would become. */
export interface ListedLink extends LinkRow {
  /** `ready` is counted once confirmed; `doubtful` waits for a person to name its branch. */
  readonly fate: 'ready' | 'doubtful' | 'wrong' | 'done'
  readonly branchFound: NamedBranch | null
  readonly candidates: readonly NamedBranch[]
  /** Null while nothing speaks against counting it. */
  readonly verdict: Verdict | null
}

const ROWS_AT_MOST = 200

/** Writes a sheet of links as the lines of a list. @throws {SHEET_COLUMNS_MISSING} and the codes of `Sheets.read` */
export const readLinkSheet =
  ({ sheets }: { readonly sheets: Pick<Sheets, 'read'> }) =>
  async (actor: Actor, bytes: Uint8Array): Promise<string> => {
    authorize(actor, 'activity.write')
    return linesOfSheet(await sheets.read(bytes))
  }

/** Tells what counting a list of links would do; writes nothing. @throws {INVALID_INPUT} when it is too long */
export const previewLinks =
  (deps: CountingDeps) =>
  async (actor: Actor, text: string): Promise<readonly ListedLink[]> => {
    authorize(actor, 'activity.write')
    return judgeRows(deps, readRows(text), new Map())
  }

/**
 * Counts the links of a list whose branch is sure or was chosen, by the line's number; the others are given back as
 * they are. The same list again counts nothing twice.
 * @throws {INVALID_INPUT} when it is too long
 */
export const importLinks =
  (deps: CountingDeps) =>
  async (
    actor: Actor,
    text: string,
    choices: ReadonlyMap<number, UnitId>,
  ): Promise<readonly ListedLink[]> => {
    authorize(actor, 'activity.write')
    const judged = await judgeRows(deps, readRows(text), choices)
    const done = new Map<ListedLink, ListedLink>()
    const ready = judged.filter(({ fate }) => fate === 'ready')
    for (const [unitId, rows] of Map.groupBy(ready, ({ branchFound }) => branchFound?.id)) {
      if (unitId === undefined) continue
      const links = rows.map(({ link: typed, saidOn, genre }) => ({ typed, saidOn, genre }))
      const verdicts = await addLinks(deps)(actor, { unitId, links })
      for (const [index, row] of rows.entries())
        done.set(row, { ...row, fate: 'done', verdict: verdicts[index]?.verdict ?? null })
    }
    return judged.map(row => done.get(row) ?? row)
  }

function readRows(text: string): readonly LinkRow[] {
  const rows = readLinkLines(text)
  const wrong = (code: string, values?: FieldError['values']) =>
    new AppError('INVALID_INPUT', { fields: [{ path: 'text', code, ...(values && { values }) }] })
  if (rows.length === 0) throw wrong('REQUIRED')
  if (rows.length > ROWS_AT_MOST) throw wrong('TOO_MANY', { maximum: ROWS_AT_MOST })
  return rows
}

async function judgeRows(
  deps: CountingDeps,
  rows: readonly LinkRow[],
  choices: ReadonlyMap<number, UnitId>,
): Promise<readonly ListedLink[]> {
  const [units, names] = await Promise.all([findAllUnits(deps.db), findUnitNames(deps.db)])
  const today = isoDate(localDateAt(deps.clock.now(), deps.timeZone))
  const all = [...units.values()].filter(({ id }) => isCounted(units, id, today))
  const whyUnknown = (branch: string): FieldError => {
    const guess = guessBranch(branch, today, [...units.values()], names)
    return { path: 'branch', code: guess.kind === 'unknown' ? 'UNIT_UNKNOWN' : 'UNIT_NOT_COUNTED' }
  }
  const judged: ListedLink[] = []
  for (const row of rows) {
    const guess = guessBranch(row.branch, row.saidOn ?? today, all, names)
    const chosen = all.find(({ id }) => id === choices.get(row.row))
    const candidates = guess.kind === 'doubtful' ? guess.candidates : []
    const branchFound = guess.kind === 'sure' ? guess.branch : (chosen ?? null)
    const isUnknown = row.branch !== '' && guess.kind === 'unknown' && branchFound === null
    const problems = [...row.problems, ...(isUnknown ? [whyUnknown(row.branch)] : [])]
    const verdict = row.link === '' ? null : await verdictOf(deps, row, branchFound?.id)
    const fate = problems.length > 0 ? 'wrong' : branchFound === null ? 'doubtful' : 'ready'
    judged.push({ ...row, problems, fate, branchFound, candidates, verdict })
  }
  return judged
}

/** Judges a link by what is known already, without asking the network; null when nothing speaks against it. */
async function verdictOf(
  { db, clock, timeZone }: CountingDeps,
  { link, saidOn }: LinkRow,
  unitId: UnitId | undefined,
): Promise<Verdict | null> {
  const read = readFacebookLink(link)
  if (read.kind !== 'post') return read.kind
  if (saidOn !== null && saidOn > isoDate(localDateAt(clock.now(), timeZone))) return 'future'
  if (unitId === undefined) return null
  const known = (await pagePostsKnownBy(db, [read.key])).filter(({ sameAsId }) => sameAsId === null)
  return verdictOfKnown(known, unitId)?.verdict ?? null
}
