import { AppError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { findUnit } from '../../organisation/unit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import { type ContactWay, readContactWords } from './contact.ts'
import { insertContact } from './follow-up-store.ts'

interface NewContact {
  readonly unitId: UnitId
  readonly way: ContactWay
  /** What was said; may be empty. */
  readonly words: string
  /** Given by a form, so that pressing twice notes once. */
  readonly id?: string | undefined
}

/**
 * Notes that somebody was in touch with a branch.
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when the words are too long
 */
export const writeContact =
  ({ db, clock, ids }: Pick<ActivityDeps, 'db' | 'clock' | 'ids'>) =>
  async (actor: Actor, { unitId, way, id = ids.newId(), ...typed }: NewContact): Promise<void> => {
    authorize(actor, 'activity.follow-up')
    const words = readContactWords(typed.words)
    if ((await findUnit(db, unitId)) === undefined) throw new AppError('UNIT_NOT_FOUND')
    const notedAt = clock.now()
    await db.transaction().execute(async trx => {
      const noted = { id, unitId, way, words, notedBy: actor.id, notedByName: actor.name, notedAt }
      if (!(await insertContact(trx, noted))) return
      const subject = { kind: 'unit', id: unitId }
      await appendAudit(trx, { actor, action: 'contact.noted', subject, facts: { way } }, notedAt)
    })
  }
