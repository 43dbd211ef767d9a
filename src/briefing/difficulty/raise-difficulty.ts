import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import { type DifficultyId, difficultyId, type UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize, type Doer } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import { knownUnits } from '../../organisation/unit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { type DifficultyNote, type DifficultyWish, type RaisedThrough, readDifficulty } from './difficulty.ts'
import { findByKey, insertDifficulty, insertNote } from './difficulty-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'ids' | 'timeZone'>

interface NewDifficulty extends DifficultyWish {
  readonly unitId: UnitId
  readonly raisedThrough: Exclude<RaisedThrough, 'branch'>
  /** Given when a request may be repeated. */
  readonly id?: DifficultyId
  /** What it is raised for, as `silence/{unit}/2026-11`: raising it again gives the first one, whatever became of it. */
  readonly key?: string
}

/**
 * Raises a difficulty of a branch. Gives its id; with an id or a key, the same again gives the same one.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const raiseDifficulty =
  (deps: Deps) =>
  async (actor: Actor, { unitId, ...wish }: NewDifficulty): Promise<DifficultyId> => {
    authorize(actor, 'activity.follow-up')
    if (!(await knownUnits(deps.db, [unitId])).has(unitId))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
    const writtenThrough = wish.raisedThrough === 'silence' ? 'program' : 'officer'
    return write(deps, { ...wish, unitId, doer: actor, writtenThrough })
  }

/**
 * Raises a difficulty of a branch's own. With an id, the same again gives the same one.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const raiseOwnDifficulty =
  (deps: Deps) =>
  async (seat: Seat, wish: DifficultyWish & { readonly id?: DifficultyId }): Promise<DifficultyId> => {
    const { unitId } = seat
    const doer = doerOfSeat(seat)
    return write(deps, { ...wish, unitId, raisedThrough: 'branch', doer, writtenThrough: 'branch' })
  }

interface Raised extends DifficultyWish {
  readonly unitId: UnitId
  readonly raisedThrough: RaisedThrough
  readonly id?: DifficultyId
  readonly key?: string
  readonly doer: Doer
  readonly writtenThrough: DifficultyNote['writtenThrough']
}

async function write(
  { db, clock, ids, timeZone }: Deps,
  { id = difficultyId(ids.newId()), key, doer, writtenThrough, unitId, raisedThrough, ...typed }: Raised,
): Promise<DifficultyId> {
  const at = clock.now()
  const wish = readDifficulty(typed, isoDate(localDateAt(at, timeZone)))
  const open = {
    state: 'open' as const,
    decision: null,
    seat: null,
    dueOn: null,
    decidedAt: null,
    closedAt: null,
  }
  const who = { raisedThrough, raisedBy: doer.id, raisedAt: at }
  return db.transaction().execute(async trx => {
    const row = { ...wish, ...open, ...who, id, unitId, key: key ?? null }
    if (!(await insertDifficulty(trx, row))) return presentId(trx, id, key)
    const note = { id: ids.newId(), difficultyId: id, writtenThrough, deed: 'raised' as const }
    await insertNote(trx, { ...note, name: doer.name, words: wish.words, at })
    const facts = { unitId, cause: wish.cause, raisedThrough }
    const subject = { kind: 'difficulty', id }
    await appendAudit(trx, { actor: doer, action: 'difficulty.raised', subject, facts }, at)
    return id
  })
}

async function presentId(
  trx: Transaction<Schema>,
  id: DifficultyId,
  key: string | undefined,
): Promise<DifficultyId> {
  return key === undefined ? id : ((await findByKey(trx, key))?.id ?? id)
}
