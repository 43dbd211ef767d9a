import { AppError } from '../kernel/errors.ts'
import { type PracticeId, practiceId, type SubmissionId, type UnitId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { findUnit } from '../organisation/unit-store.ts'
import type { IntakeDeps } from './deps.ts'
import { type Practice, type PracticeContent, readPractice } from './practice.ts'
import {
  findPractices,
  insertPractice,
  lockPractice,
  requirePractice,
  updatePractice,
} from './practice-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock' | 'ids'>

/** Lists good practices, newest first, the retired ones last. */
export const listPractices =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<readonly Practice[]> => {
    authorize(actor, 'submissions.read')
    return findPractices(db, { withRetired: true })
  }

/** Reads one good practice. @throws {PRACTICE_NOT_FOUND} */
export const getPractice =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor, id: PracticeId): Promise<Practice> => {
    authorize(actor, 'submissions.read')
    return requirePractice(db, id)
  }

export interface NewPractice extends PracticeContent {
  readonly unitId: UnitId | null
  readonly submissionId: SubmissionId | null
  /** Given when a request may be repeated: one that has this id already is not written again. */
  readonly id?: PracticeId | undefined
}

/**
 * Makes a way of working known to every branch, with credit to whose it is.
 * @throws {INVALID_INPUT} naming what is missing or too long, or an unknown branch
 */
export const addPractice =
  (deps: Deps) =>
  async (actor: Actor, wanted: NewPractice): Promise<Practice> => {
    authorize(actor, 'submissions.decide')
    const { id = practiceId(deps.ids.newId()), unitId, submissionId } = wanted
    const unitName = await nameOf(deps, unitId)
    const createdAt = deps.clock.now()
    const row = { ...readPractice(wanted), id, unitId, unitName, submissionId, createdAt, retiredAt: null }
    return deps.db.transaction().execute(async trx => {
      if (!(await insertPractice(trx, row, actor.id))) return requirePractice(trx, id)
      const deed = { actor, action: 'practice.added', subject: { kind: 'practice', id } }
      await appendAudit(trx, { ...deed, facts: { title: row.title } }, createdAt)
      return row
    })
  }

async function nameOf({ db }: Pick<Deps, 'db'>, id: UnitId | null): Promise<string | null> {
  if (id === null) return null
  const unit = await findUnit(db, id)
  if (unit === undefined)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
  return unit.name
}

type PracticeChange = Partial<PracticeContent> & { readonly isRetired?: boolean | undefined }

/**
 * Changes a good practice; what is left out stays. A retired one is offered to nobody and may come back.
 * @throws {PRACTICE_NOT_FOUND}
 * @throws {INVALID_INPUT} naming what is missing or too long
 */
export const changePractice =
  (deps: Deps) =>
  async (actor: Actor, id: PracticeId, { isRetired, ...change }: PracticeChange): Promise<Practice> => {
    authorize(actor, 'submissions.decide')
    const now = deps.clock.now()
    return deps.db.transaction().execute(async trx => {
      const present = await lockPractice(trx, id)
      const retiredAt = retiredAtOf(present, isRetired, now)
      const practice = { ...present, ...readPractice({ ...present, ...change }), retiredAt }
      await updatePractice(trx, practice)
      const facts = { title: practice.title, isRetired: retiredAt !== null }
      const subject = { kind: 'practice', id }
      await appendAudit(trx, { actor, action: 'practice.changed', subject, facts }, now)
      return practice
    })
  }

const retiredAtOf = ({ retiredAt }: Practice, isRetired: boolean | undefined, now: Date): Date | null =>
  isRetired === undefined ? retiredAt : isRetired ? (retiredAt ?? now) : null
