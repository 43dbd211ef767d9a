import { holdId } from '../../kernel/ids.ts'
import { systemActor } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { closeHold, insertHold } from '../../publishing/hold/hold-store.ts'
import type { DemoDeps } from './deps.ts'

/** Announced two days before the mourning of 24 and 25 May 2025; over at its end. @see DOMAIN 8.2 */
const [BEGAN_AT, ENDED_AT] = [new Date('2025-05-22T16:00:00+07:00'), new Date('2025-05-26T00:00:00+07:00')]
const ID = holdId('demo-mourning')
const REASON = 'Quốc tang 24–25/5/2025'

/** Writes down the hold of a state mourning long over, as no person can. Call it before anything else is noted. */
export async function seedMourning({ db }: Pick<DemoDeps, 'db'>): Promise<void> {
  const actor = systemActor('demo')
  const deed = { actor, subject: { kind: 'hold', id: ID } }
  const began = { id: ID, reason: REASON, exceptions: [], beganAt: BEGAN_AT }
  const who = { beganBy: actor.id, beganByName: actor.name }
  await db.transaction().execute(async trx => {
    if (!(await insertHold(trx, { ...began, ...who, endedAt: null, endedBy: null }))) return
    await appendAudit(trx, { ...deed, action: 'hold.begun', facts: { reason: REASON, except: [] } }, BEGAN_AT)
    await closeHold(trx, actor.id, ENDED_AT)
    await appendAudit(trx, { ...deed, action: 'hold.ended', facts: { changedCount: 0 } }, ENDED_AT)
  })
}
