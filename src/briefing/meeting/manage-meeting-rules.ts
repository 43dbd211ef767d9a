import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { MeetingDeps } from './meeting-deps.ts'
import { type MeetingRules, readMeetingRules } from './meeting-rules.ts'
import { findMeetingRules, saveMeetingRules } from './meeting-rules-store.ts'

/** Reads what is decided about the monthly meeting. */
export const getMeetingRules =
  ({ db }: MeetingDeps) =>
  async (actor: Actor): Promise<MeetingRules> => {
    authorize(actor, 'briefing.read')
    return findMeetingRules(db)
  }

/** Decides about the monthly meeting. @throws {INVALID_INPUT} naming every field that is wrong */
export const setMeetingRules =
  ({ db, clock }: MeetingDeps) =>
  async (actor: Actor, wanted: MeetingRules): Promise<void> => {
    authorize(actor, 'rules.write')
    const rules = readMeetingRules(wanted)
    await db.transaction().execute(async trx => {
      await saveMeetingRules(trx, rules)
      const subject = { kind: 'rule', id: 'meeting' }
      const { label, cutOffDay } = rules
      await appendAudit(
        trx,
        { actor, action: 'rules.meeting-set', subject, facts: { label, cutOffDay } },
        clock.now(),
      )
    })
  }
