import type { UnitId } from '../../kernel/ids.ts'
import { DAY, msBetween } from '../../kernel/time.ts'
import type { BranchActivity } from '../branch-activity.ts'
import { excuseOn } from '../figures/excused-day.ts'
import { type Need, needOf } from '../figures/need.ts'
import type { KeptExcuse } from './excuse-store.ts'
import type { FoundSeat } from './follow-up-store.ts'
import type { LadderOutcome } from './ladder.ts'
import { type NextStep, nextStep, type Standing, type StepCause } from './next-step.ts'
import type { SilenceReason } from './silence-reason.ts'

/** A branch that somebody should look after, with what was found out and what helps. */
export interface BranchInNeed {
  /** Of the last weeks; see `recentWeeks`. */
  readonly branch: BranchActivity
  /** Not to be read, silent for too long, or under its target for the month. */
  readonly why: 'unreadable' | 'silent' | 'under-target'
  readonly standing: Standing
  readonly step: NextStep
  readonly cause: StepCause
  readonly lastContactAt: Date | null
}

/** What is known besides figures. */
export interface FollowUpGround {
  readonly now: Date
  /** The local day `YYYY-MM-DD`. */
  readonly today: string
  readonly branches: readonly BranchActivity[]
  /** What the ladder would decide today; empty before its first step. */
  readonly outcomes: ReadonlyMap<UnitId, LadderOutcome>
  readonly seats: ReadonlyMap<UnitId, FoundSeat>
  readonly handovers: ReadonlySet<UnitId>
  readonly deadTokens: ReadonlySet<UnitId>
  readonly reasons: ReadonlyMap<UnitId, SilenceReason>
  readonly reminded: ReadonlyMap<UnitId, number>
  readonly contacts: ReadonlyMap<UnitId, Date>
  readonly excuses: readonly KeptExcuse[]
}

/** A holder finds their way within two weeks. */
const SETTLING_MS = 14 * DAY

/** Tells why a branch should be looked after; null for one that needs nobody. */
export function whyInNeed(need: Need, outcome: LadderOutcome | undefined): BranchInNeed['why'] | null {
  if (need === 'unreadable' || need === 'silent') return need
  return outcome === 'due' ? 'under-target' : null
}

/** Works out who is in need, the longest silent first, and what helps each. */
export const branchesInNeed = (ground: FollowUpGround): BranchInNeed[] =>
  ground.branches
    .flatMap(branch => {
      const why = whyInNeed(needOf(branch), ground.outcomes.get(branch.branchId))
      return why === null ? [] : [inNeed(branch, why, ground)]
    })
    .toSorted((a, b) => b.branch.silentExpectedDays - a.branch.silentExpectedDays)

/** Works out what helps one branch. */
export function inNeed(
  branch: BranchActivity,
  why: BranchInNeed['why'],
  ground: FollowUpGround,
): BranchInNeed {
  const standing = standingOf(branch, ground)
  const lastContactAt = ground.contacts.get(branch.branchId) ?? null
  return { branch, why, standing, ...nextStep(standing), lastContactAt }
}

function standingOf(branch: BranchActivity, ground: FollowUpGround): Standing {
  const id = branch.branchId
  const seat = ground.seats.get(id)
  const isSettling = seat?.takenOverAt != null && msBetween(seat.takenOverAt, ground.now) < SETTLING_MS
  return {
    isTokenDead: ground.deadTokens.has(id),
    isCountable: branch.countable,
    hasLink: seat !== undefined,
    isLinkUsed: seat?.isUsed ?? false,
    isHandover: ground.handovers.has(id) || isSettling,
    excuse: excuseOn(ground.today, { id, block: branch.block }, ground.excuses),
    reason: ground.reasons.get(id) ?? null,
    silentDays: branch.silentExpectedDays,
    remindedTimes: ground.reminded.get(id) ?? 0,
    neighbour: strongNeighbour(branch, ground.branches)?.branchName ?? null,
  }
}

/** Finds the branch of the same cluster that published the most, regularly. */
const strongNeighbour = (
  { branchId, cluster }: Pick<BranchActivity, 'branchId' | 'cluster'>,
  branches: readonly BranchActivity[],
): BranchActivity | undefined =>
  branches
    .filter(other => cluster !== null && other.cluster === cluster && other.branchId !== branchId)
    .filter(other => needOf(other) === 'steady')
    .toSorted((a, b) => b.events - a.events)[0]
