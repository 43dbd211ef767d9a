import type { IndicatorId, UnitId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { Amount } from './amount.ts'
import type { Indicator } from './indicator.ts'
import type { ResultState } from './result.ts'

/** Which results are wanted: local days, `to` excluded. A result belongs to a period that holds all of it. */
export interface ResultQuery {
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
  readonly indicatorId?: IndicatorId | undefined
  readonly unitId?: UnitId | undefined
  readonly state?: ResultState | undefined
}

/** What was achieved in a period by one indicator; `entryCount` results make it. */
export interface ResultTotal extends Amount {
  readonly indicator: Indicator
  readonly entryCount: number
}
