import { type ExcuseId, excuseId } from '../../kernel/ids.ts'
import { localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { findUnit } from '../../organisation/unit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import { type RuledExcuse, ruledExcusesOf } from '../figures/excused-day.ts'
import { deleteExcuse, findKeptExcuses, insertExcuse, type KeptExcuse } from './excuse-store.ts'
import { type ExcuseWish, readExcuseWish } from './excuse-wish.ts'

type Deps = Pick<ActivityDeps, 'db' | 'clock' | 'ids' | 'timeZone'>

/** Lists the days in which nothing is expected: by rule in this year and the next, and as somebody noted. */
export const listExcuses =
  ({ db, clock, timeZone }: Omit<Deps, 'ids'>) =>
  async (
    actor: Actor,
  ): Promise<{ readonly noted: readonly KeptExcuse[]; readonly ruled: readonly RuledExcuse[] }> => {
    authorize(actor, 'activity.read')
    const { year } = localDateAt(clock.now(), timeZone)
    return {
      noted: await findKeptExcuses(db),
      ruled: [...ruledExcusesOf(year), ...ruledExcusesOf(year + 1)],
    }
  }

interface NewExcuse extends ExcuseWish {
  /** Given when a request may be repeated: the same again gives the same excuse. */
  readonly id?: ExcuseId | undefined
}

/**
 * Notes days in which nothing is expected.
 * @throws {INVALID_INPUT} naming every field that is wrong
 */
export const addExcuse =
  ({ db, clock, ids }: Deps) =>
  async (actor: Actor, { id = excuseId(ids.newId()), ...typed }: NewExcuse): Promise<KeptExcuse> => {
    authorize(actor, 'activity.follow-up')
    const isKnown = typed.unitId !== null && (await findUnit(db, typed.unitId)) !== undefined
    const row = { ...readExcuseWish(typed, isKnown), id, createdBy: actor.id, createdAt: clock.now() }
    return db.transaction().execute(async trx => {
      if (!(await insertExcuse(trx, row))) return row
      const { unitId, block, fromOn, toOn, reason } = row
      const facts = { unitId, block, fromOn, toOn, reason }
      const subject = { kind: 'excuse', id }
      await appendAudit(trx, { actor, action: 'excuse.added', subject, facts }, row.createdAt)
      return row
    })
  }

/** Takes an excuse away and gives it, so that it may be added again; null when there is none. Idempotent. */
export const removeExcuse =
  ({ db, clock }: Pick<Deps, 'db' | 'clock'>) =>
  async (actor: Actor, id: ExcuseId): Promise<KeptExcuse | null> => {
    authorize(actor, 'activity.follow-up')
    return db.transaction().execute(async trx => {
      const removed = await deleteExcuse(trx, id)
      if (removed === undefined) return null
      const { unitId, block, fromOn, toOn, reason } = removed
      const facts = { unitId, block, fromOn, toOn, reason }
      const subject = { kind: 'excuse', id }
      await appendAudit(trx, { actor, action: 'excuse.removed', subject, facts }, clock.now())
      return removed
    })
  }
