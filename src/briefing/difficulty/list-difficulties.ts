import { cursorInstant, cutPage, decodeCursor, type Listed } from '../../kernel/cursor.ts'
import type { DifficultyId, UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { Seat } from '../../organisation/branch-link.ts'
import type { BriefingDeps } from '../deps.ts'
import { type Difficulty, type DifficultyNote, type DifficultyState, isOverdue } from './difficulty.ts'
import { findDifficulties, findNotes, findNotesOf, requireDifficultyRow } from './difficulty-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'timeZone'>

/** A difficulty in a list; what was decided is overdue when its day has passed. */
export interface ListedDifficulty extends Difficulty {
  readonly isOverdue: boolean
}

/** A difficulty with what was said and done about it, the oldest first. */
export interface WholeDifficulty extends ListedDifficulty {
  readonly notes: readonly DifficultyNote[]
}

interface Query {
  readonly unitId?: UnitId | undefined
  readonly state?: DifficultyState | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Lists difficulties, the newest first. */
export const listDifficulties =
  (deps: Deps) =>
  async (actor: Actor, { limit, cursor, ...filter }: Query): Promise<Listed<ListedDifficulty>> => {
    authorize(actor, 'briefing.read')
    const [raisedAt, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
    const after = raisedAt === undefined ? undefined : { raisedAt: cursorInstant(raisedAt), id }
    const rows = await findDifficulties(deps.db, filter, { limit: limit + 1, after })
    return cutPage(rows, limit, marking(deps), row => [row.raisedAt.toISOString(), row.id])
  }

/** Reads a difficulty whole. @throws {DIFFICULTY_NOT_FOUND} */
export const getDifficulty =
  (deps: Deps) =>
  async (actor: Actor, id: DifficultyId): Promise<WholeDifficulty> => {
    authorize(actor, 'briefing.read')
    const difficulty = await requireDifficultyRow(deps.db, id)
    return { ...marking(deps)(difficulty), notes: await findNotes(deps.db, id) }
  }

/** More than a branch ever raises. */
const LIST_LIMIT = 500

/** Lists a branch's own difficulties with what was answered, the newest first. */
export const listOwnDifficulties =
  (deps: Deps) =>
  async (seat: Seat): Promise<readonly WholeDifficulty[]> => {
    const rows = await findDifficulties(deps.db, { unitId: seat.unitId }, { limit: LIST_LIMIT })
    // What the program or an officer notes about a silent branch is internal.
    const told = rows.filter(({ raisedThrough }) => raisedThrough !== 'silence')
    const ids = told.map(({ id }) => id)
    const notes = await findNotesOf(deps.db, ids)
    return told.map(row => ({ ...marking(deps)(row), notes: notes.get(row.id) ?? [] }))
  }

const marking = ({ clock, timeZone }: Deps) => {
  const today = isoDate(localDateAt(clock.now(), timeZone))
  return (row: Difficulty): ListedDifficulty => ({ ...row, isOverdue: isOverdue(row, today) })
}
