import { derivedId } from '../../kernel/derived-id.ts'
import { type ReminderId, reminderId, type UnitId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate, localDateAt } from '../../kernel/local-date.ts'
import { systemActor } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BranchActivity } from '../branch-activity.ts'
import { countFigures } from '../figures/count-figures.ts'
import type { FollowUpDeps } from './follow-up-deps.ts'
import { type DueReminder, type LadderStep, monthUntil, outcomeOf, stepDue } from './ladder.ts'
import { findLadder } from './ladder-store.ts'
import { findReminder, findUntold, insertReminder, saveTold } from './reminder-store.ts'
import { answeringSince } from './silence-reason.ts'
import { findReasons } from './silence-reason-store.ts'

type Deps = Pick<FollowUpDeps, 'db' | 'clock' | 'timeZone' | 'tellReminder'>

const MACHINE = systemActor('remind-branches')

/**
 * Reminds branches at the steps of the month's ladder. What is decided about a branch at a step is kept before anybody
 * is told, and telling again tells nothing new; so it may run any number of times, and be broken off anywhere.
 */
export const remindBranches =
  (deps: Deps) =>
  async (signal: AbortSignal): Promise<void> => {
    const { db, clock, timeZone } = deps
    const today = localDateAt(clock.now(), timeZone)
    const step = stepDue(today, await findLadder(db))
    if (step === null) return
    const month = monthOf(today)
    const { items } = await countFigures(deps, monthUntil(today))
    const answered = await answeredBy(deps, today)
    for (const branch of items) await decide(deps, branch, { month, step }, answered.has(branch.branchId))
    for (const { id, unitId, step: untold } of await findUntold(db, month)) {
      if (signal.aborted) return
      const ways = await deps.tellReminder({ unitId, reminderId: id, step: untold })
      await saveTold(db, id, ways, clock.now())
    }
  }

async function decide(
  { db, clock }: Deps,
  branch: BranchActivity,
  { month, step }: { readonly month: string; readonly step: LadderStep },
  hasAnswered: boolean,
): Promise<void> {
  const unitId = branch.branchId
  const id = reminderId(derivedId({ unitId, month, step }))
  const outcome = outcomeOf(branch, hasAnswered)
  const decidedAt = clock.now()
  await db.transaction().execute(async trx => {
    const isNew = await insertReminder(trx, { id, unitId, month, step, outcome, decidedAt })
    if (!isNew || outcome !== 'due') return
    const facts = { unitId, month, step }
    const subject = { kind: 'reminder', id }
    await appendAudit(trx, { actor: MACHINE, action: 'reminder.due', subject, facts }, decidedAt)
  })
}

/** Reads what a reminder has to tell now; null once there is nothing to remind of. */
export const readDueReminder =
  (deps: Omit<Deps, 'tellReminder'>) =>
  async (id: ReminderId): Promise<DueReminder | null> => {
    const { db, clock, timeZone } = deps
    const today = localDateAt(clock.now(), timeZone)
    const kept = await findReminder(db, id)
    if (kept === undefined || kept.month !== monthOf(today) || !(await findLadder(db)).isOn) return null
    const { items } = await countFigures(deps, { ...monthUntil(today), branchId: kept.unitId })
    const [branch] = items
    if (branch?.target == null) return null
    const isAnswered = (await answeredBy(deps, today)).has(kept.unitId)
    if (outcomeOf(branch, isAnswered) !== 'due') return null
    return { month: kept.month, events: branch.events, target: Math.floor(branch.target) }
  }

const monthOf = (day: LocalDate): string => isoDate(day).slice(0, 7)

const answeredBy = async ({ db }: Pick<Deps, 'db'>, today: LocalDate): Promise<ReadonlySet<UnitId>> =>
  new Set((await findReasons(db, answeringSince(today))).map(({ unitId }) => unitId))
