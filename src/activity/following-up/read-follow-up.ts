import type { UnitId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { countFigures } from '../figures/count-figures.ts'
import { type DayExcuse, excuseOn } from '../figures/excused-day.ts'
import { needOf } from '../figures/need.ts'
import {
  type BranchInNeed,
  branchesInNeed,
  type FollowUpGround,
  inNeed,
  whyInNeed,
} from './branch-in-need.ts'
import { findKeptExcuses } from './excuse-store.ts'
import type { FollowUpDeps } from './follow-up-deps.ts'
import {
  type Contact,
  findContacts,
  findDeadTokens,
  findLastContacts,
  findOpenHandovers,
  findSeats,
} from './follow-up-store.ts'
import { monthUntil, outcomeOf, stepDue } from './ladder.ts'
import { findLadder } from './ladder-store.ts'
import { textOfStep } from './next-step.ts'
import { recentWeeks } from './recent-weeks.ts'
import { countDue, findRemindersOf, type LoggedReminder } from './reminder-store.ts'
import { answeringSince, type SaidReason } from './silence-reason.ts'
import { findReasons } from './silence-reason-store.ts'

type Deps = Pick<FollowUpDeps, 'db' | 'clock' | 'timeZone' | 'messages' | 'nextOccasion'>

const LOG_LENGTH = 50

/** Lists the branches in need, the longest silent first, with what helps each. Internal: never for a public page. */
export const listFollowUps =
  (deps: Deps) =>
  async (actor: Actor): Promise<readonly BranchInNeed[]> => {
    authorize(actor, 'activity.read')
    return branchesInNeed(await groundOf(deps))
  }

/** How one branch is followed up. */
export interface BranchFollowUp {
  /** Null while it needs nobody. */
  readonly inNeed: BranchInNeed | null
  /** Why nothing is expected of it today; null where something is. */
  readonly excuse: DayExcuse | null
  /** What helps, ready to copy; null where there is nothing to write. */
  readonly text: string | null
  readonly reminders: readonly LoggedReminder[]
  readonly contacts: readonly Contact[]
  readonly reasons: readonly SaidReason[]
}

/** Reads how a branch is followed up: causes, the next step with its text, and what was done. Internal as well. */
export const getFollowUp =
  (deps: Deps) =>
  async (actor: Actor, unitId: UnitId): Promise<BranchFollowUp> => {
    authorize(actor, 'activity.read')
    const ground = await groundOf(deps)
    const branch = ground.branches.find(({ branchId }) => branchId === unitId)
    const why = branch === undefined ? null : whyInNeed(needOf(branch), ground.outcomes.get(unitId))
    const found = branch === undefined || why === null ? null : inNeed(branch, why, ground)
    const { from } = recentWeeks(localDateAt(ground.now, deps.timeZone))
    return {
      inNeed: found,
      excuse: excuseOn(ground.today, { id: unitId, block: branch?.block ?? null }, ground.excuses),
      text: found && (await write(deps, found)),
      reminders: await findRemindersOf(deps.db, unitId, LOG_LENGTH),
      contacts: await findContacts(deps.db, unitId, LOG_LENGTH),
      reasons: await findReasons(deps.db, isoDate(from), unitId),
    }
  }

async function write(
  { messages, nextOccasion }: Deps,
  { branch, standing, step }: BranchInNeed,
): Promise<string | null> {
  const name = textOfStep(step)
  if (name === null) return null
  const occasion = await nextOccasion()
  return messages.render(name, { unit: branch.branchName, occasion, neighbour: standing.neighbour }).text
}

async function groundOf(deps: Deps): Promise<FollowUpGround> {
  const { db, clock, timeZone } = deps
  const now = clock.now()
  const today = localDateAt(now, timeZone)
  const { items: branches } = await countFigures(deps, { ...recentWeeks(today), basis: 'now' })
  const said = await findReasons(db, answeringSince(today))
  // Of this week and the last one, the newer word counts: it comes first.
  const reasons = new Map(said.toReversed().map(({ unitId, reason }) => [unitId, reason]))
  return {
    ...{ now, today: isoDate(today), branches, reasons },
    outcomes: await outcomesOf(deps, today, reasons),
    seats: await findSeats(db),
    handovers: await findOpenHandovers(db, now),
    deadTokens: await findDeadTokens(db),
    reminded: await countDue(db, isoDate(today).slice(0, 7)),
    contacts: await findLastContacts(db),
    excuses: await findKeptExcuses(db),
  }
}

/** What the ladder decides today, once its first day has come; whether anybody is reminded makes no difference. */
async function outcomesOf(
  deps: Deps,
  today: LocalDate,
  reasons: FollowUpGround['reasons'],
): Promise<FollowUpGround['outcomes']> {
  if (stepDue(today, { ...(await findLadder(deps.db)), isOn: true }) === null) return new Map()
  const { items } = await countFigures(deps, monthUntil(today))
  return new Map(items.map(branch => [branch.branchId, outcomeOf(branch, reasons.has(branch.branchId))]))
}
