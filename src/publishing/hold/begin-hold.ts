import { AppError } from '../../kernel/errors.ts'
import { type HoldId, holdId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { type Hold, viewHold } from './hold.ts'
import { findHold, insertHold, knownExceptions } from './hold-store.ts'

export interface HoldInput {
  readonly reason: string
  /** Ids of Posts, Pages and columns that go out all the same. */
  readonly except?: readonly string[]
  /** Given when a request may be repeated: a hold that has this id already is not begun again. */
  readonly id?: HoldId
}

/**
 * Stops every Post at once, wherever it stands: from the moment this is done, none passes the point of no return but
 * urgent ones and exceptions.
 * @throws {HOLD_ACTIVE} when one is open already
 * @throws {HOLD_EXCEPTION_UNKNOWN} with each id that is no Post, Page or column
 */
export const beginHold =
  (deps: Pick<PublishingDeps, 'db' | 'clock' | 'ids'>) =>
  async (actor: Actor, input: HoldInput): Promise<Hold> => {
    authorize(actor, 'hold.set')
    const { db, clock } = deps
    const reason = cleanText(input.reason)
    if (reason === '') throw new AppError('INVALID_INPUT', { fields: [{ path: 'reason', code: 'REQUIRED' }] })
    const present = await findHold(db)
    if (present !== undefined && present.id === input.id) return viewHold(present)
    const exceptions = [...new Set(input.except ?? [])]
    await requireKnown(deps, exceptions)
    const hold = {
      id: input.id ?? holdId(deps.ids.newId()),
      reason,
      exceptions,
      beganAt: clock.now(),
      beganBy: actor.id,
      beganByName: actor.name,
      endedAt: null,
      endedBy: null,
    }
    await db.transaction().execute(async trx => {
      if (!(await insertHold(trx, hold))) throw new AppError('HOLD_ACTIVE')
      const deed = { actor, action: 'hold.begun', subject: { kind: 'hold', id: hold.id } }
      await appendAudit(trx, { ...deed, facts: { reason, except: exceptions } }, hold.beganAt)
    })
    return viewHold(hold)
  }

async function requireKnown({ db }: Pick<PublishingDeps, 'db'>, ids: readonly string[]): Promise<void> {
  const known = await knownExceptions(db, ids)
  const fields = ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ path: `except.${index}`, code: 'HOLD_EXCEPTION_UNKNOWN' }],
  )
  if (fields.length > 0) throw new AppError('HOLD_EXCEPTION_UNKNOWN', { fields })
}
