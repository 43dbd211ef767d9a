import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { IntakeDeps } from '../deps.ts'
import { type RetentionRules, readRetention } from './retention.ts'
import { findRetention, saveRetention } from './retention-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock'>

/** Tells how long photos are kept. */
export const getRetentionRules =
  ({ db }: Deps) =>
  async (actor: Actor): Promise<RetentionRules> => {
    authorize(actor, 'rules.read')
    return findRetention(db)
  }

/** Sets how long photos are kept. @throws {INVALID_INPUT} */
export const setRetentionRules =
  ({ db, clock }: Deps) =>
  async (actor: Actor, typed: RetentionRules): Promise<void> => {
    authorize(actor, 'rules.write')
    const retention = readRetention(typed)
    await db.transaction().execute(async trx => {
      await saveRetention(trx, retention)
      const deed = { actor, action: 'rule.retention-set', subject: { kind: 'rule', id: 'retention' } }
      await appendAudit(trx, { ...deed, facts: { ...retention } }, clock.now())
    })
  }
