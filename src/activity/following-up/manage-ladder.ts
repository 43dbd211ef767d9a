import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import { checkLadder, type LadderRules } from './ladder.ts'
import { findLadder, saveLadder } from './ladder-store.ts'

/** Reads whether and when branches are reminded. */
export const getLadder =
  ({ db }: Pick<ActivityDeps, 'db'>) =>
  async (actor: Actor): Promise<LadderRules> => {
    authorize(actor, 'rules.read')
    return findLadder(db)
  }

/** Decides whether and when branches are reminded. @throws {INVALID_INPUT} naming every day that is wrong */
export const setLadder =
  ({ db, clock }: Pick<ActivityDeps, 'db' | 'clock'>) =>
  async (actor: Actor, wanted: LadderRules): Promise<void> => {
    authorize(actor, 'rules.write')
    const { isOn, days } = checkLadder(wanted)
    await db.transaction().execute(async trx => {
      await saveLadder(trx, { isOn, days })
      const subject = { kind: 'rule', id: 'ladder' }
      const facts = { isOn, days: Object.values(days).join(', ') }
      await appendAudit(trx, { actor, action: 'rules.ladder-set', subject, facts }, clock.now())
    })
  }
