import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { type TargetId, targetId } from '../../kernel/ids.ts'
import { plusIsoDays } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { findUnit } from '../../organisation/unit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import {
  deleteTarget,
  findKeptTargets,
  findTarget,
  findTargetsOf,
  insertTarget,
  type KeptTarget,
  lockTargets,
  saveLastDay,
} from './target-store.ts'
import { placeTarget, readTargetWish, type TargetWish } from './target-wish.ts'

type Deps = Pick<ActivityDeps, 'db' | 'clock' | 'ids'>

/** Lists every target there is or was, the newest first. */
export const listTargets =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<readonly KeptTarget[]> => {
    authorize(actor, 'activity.read')
    return findKeptTargets(db)
  }

interface NewTarget extends TargetWish {
  /** Given when a request may be repeated: the same again gives the same target. */
  readonly id?: TargetId | undefined
}

/**
 * Sets what is expected from a day on. The target that held until then ends the day before and stays as history; one
 * that begins on the same day gives way.
 * @throws {INVALID_INPUT} naming every field that is wrong
 */
export const setTarget =
  ({ db, clock, ids }: Deps) =>
  async (actor: Actor, { id = targetId(ids.newId()), ...typed }: NewTarget): Promise<KeptTarget> => {
    authorize(actor, 'activity.follow-up')
    const isKnown = typed.unitId !== null && (await findUnit(db, typed.unitId)) !== undefined
    const wish = readTargetWish(typed, isKnown)
    const now = clock.now()
    return db.transaction().execute(async trx => {
      await lockTargets(trx)
      const known = await findTarget(trx, id)
      if (known !== undefined) return known
      const { ended, replaced, validTo } = placeTarget(wish.validFrom, await findTargetsOf(trx, wish))
      if (ended) await saveLastDay(trx, ended.target.id, ended.validTo)
      if (replaced) await deleteTarget(trx, replaced.id)
      const row = { ...wish, id, validTo, createdBy: actor.id, createdAt: now }
      await insertTarget(trx, row)
      await note(trx, actor, 'target.set', row, now)
      return row
    })
  }

/**
 * Takes a target back, as if nobody had set it: the one before it holds on. Idempotent.
 */
export const removeTarget =
  ({ db, clock }: Omit<Deps, 'ids'>) =>
  async (actor: Actor, id: TargetId): Promise<void> => {
    authorize(actor, 'activity.follow-up')
    await db.transaction().execute(async trx => {
      await lockTargets(trx)
      const target = await findTarget(trx, id)
      if (target === undefined) return
      const others = await findTargetsOf(trx, target)
      const before = others.find(({ validTo }) => validTo === plusIsoDays(target.validFrom, -1))
      await deleteTarget(trx, id)
      if (before) await saveLastDay(trx, before.id, target.validTo)
      await note(trx, actor, 'target.removed', target, clock.now())
    })
  }

async function note(
  trx: Transaction<Schema>,
  actor: Actor,
  action: 'target.set' | 'target.removed',
  { id, unitId, block, postsPerMonth, longestGapDays, validFrom }: KeptTarget,
  at: Date,
): Promise<void> {
  const facts = { unitId, block, postsPerMonth, longestGapDays, validFrom }
  await appendAudit(trx, { actor, action, subject: { kind: 'target', id }, facts }, at)
}
