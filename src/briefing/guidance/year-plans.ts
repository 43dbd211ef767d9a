import type { Counts } from '../../activity/branch-activity.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { Indicator } from '../ledger/indicator.ts'
import type { MeasuredLine, Plan, PlanLine, PlanWindow } from './plan.ts'

/** A branch with what it registered for a year, and what it did. */
export interface BranchPlan {
  readonly unitId: UnitId
  readonly unitName: string
  readonly block: string | null
  /** Null while it registered nothing. */
  readonly plan: (Omit<Plan, 'lines'> & { readonly lines: readonly MeasuredLine[] }) | null
  /** Events of the year, and page posts by pillar. */
  readonly events: number
  readonly byPillar: Counts['byPillar']
}

/** A year with the plans of all its branches, by name. */
export interface YearPlans {
  readonly year: number
  readonly window: PlanWindow
  readonly branches: readonly BranchPlan[]
  readonly registeredCount: number
  readonly indicators: readonly Indicator[]
}

/** What a branch registered for a year, what it may take over from the year before, and whether it may register. */
export interface OwnPlan {
  readonly year: number
  readonly window: PlanWindow
  readonly state: 'before' | 'open' | 'closed'
  readonly plan: BranchPlan['plan']
  readonly lastYear: readonly PlanLine[]
  readonly indicators: readonly Indicator[]
}
