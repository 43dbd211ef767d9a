import type { IndicatorId, UnitId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { Amount } from './amount.ts'
import type { Indicator } from './indicator.ts'
import type { Period, ResultState } from './result.ts'

/** By the units of that day, or by those they have become. */
export const BASES = ['then', 'now'] as const
export type Basis = (typeof BASES)[number]

/** Which results are wanted: local days, `to` excluded. A result belongs to a period that holds all of it. */
export interface ResultQuery {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly indicatorId?: IndicatorId | undefined
  readonly unitId?: UnitId | undefined
  /** Under which units `unitId` is looked for; `then` when left out. */
  readonly basis?: Basis | undefined
  readonly state?: ResultState | undefined
}

/** A period, and whose results. */
export type PeriodQuery = Period & Pick<ResultQuery, 'unitId' | 'basis'>

/** What was achieved in a period by one indicator; `entryCount` results make it. */
export interface ResultTotal extends Amount {
  readonly indicator: Indicator
  readonly entryCount: number
}

/** What one unit achieved in a period. */
export interface UnitTotals {
  readonly unitId: UnitId
  readonly unitName: string
  readonly totals: readonly ResultTotal[]
}
