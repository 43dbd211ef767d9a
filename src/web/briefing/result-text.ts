import { type Result, wordExactly } from '../../briefing/index.ts'
import { isoDayText } from '../views/time-text.ts'

/** Writes what was achieved: “1,2 km”, “trên 290 triệu đồng”. */
export const amountText = ({
  kind,
  unitWord,
  ...amount
}: Pick<Result, 'amount' | 'qualifier' | 'kind' | 'unitWord'>): string =>
  kind === 'money' ? wordExactly(amount, kind) : `${wordExactly(amount, kind)} ${unitWord}`

/** Writes the days of a result: “14/11/2026”, “1/1/2019 – 31/12/2019”. */
export const daysText = ({ fromOn, toOn }: Pick<Result, 'fromOn' | 'toOn'>): string =>
  fromOn === toOn ? isoDayText(fromOn) : `${isoDayText(fromOn)} – ${isoDayText(toOn)}`

/** Writes to whom a result is credited. */
export const unitsText = ({ units }: Pick<Result, 'units'>): string =>
  units.map(({ name }) => name).join(', ')
