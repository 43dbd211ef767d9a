import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { findUnit } from '../organisation/unit-store.ts'
import type { Clock } from '../ports/clock.ts'
import type { Finding } from '../proofreading/finding.ts'
import type { Proofread } from '../proofreading/proofreader.ts'

export interface TextCheckDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly timeZone: string
  readonly proofread: Proofread
}

/** What to check, and what is known about it. */
export interface TextToCheck {
  readonly text: string
  /** Who sends it. */
  readonly unitId?: UnitId | null
  /** When people will read it; now, when nothing is said or it is past. */
  readonly readAt?: Date
}

/**
 * Proofreads a text as it would be read on its day.
 * @throws {INVALID_INPUT} when the unit is unknown
 */
export const checkText =
  (deps: TextCheckDeps) =>
  async (actor: Actor, { text, unitId = null, readAt }: TextToCheck): Promise<readonly Finding[]> => {
    authorize(actor, 'text.check')
    const unit = unitId === null ? null : await findUnit(deps.db, unitId)
    if (unit === undefined)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
    const now = deps.clock.now()
    const on = localDateAt(readAt !== undefined && readAt > now ? readAt : now, deps.timeZone)
    return deps.proofread(text, { on, unitName: unit?.name ?? null })
  }
