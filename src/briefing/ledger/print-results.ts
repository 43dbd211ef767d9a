import { isoDate } from '../../kernel/local-date.ts'
import type { Actor } from '../../organisation/access.ts'
import type { BriefingDeps } from '../deps.ts'
import type { PrintStyle } from './amount.ts'
import { printTotals, templateVariables } from './printed-results.ts'
import { countReachingIn } from './result-sum-store.ts'
import type { PeriodQuery, ResultTotal } from './result-total.ts'
import { sumResults } from './sum-results.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'timeZone' | 'indicatorFile'>

/** The totals of a period, and in words. */
export interface PrintedResults {
  readonly totals: readonly ResultTotal[]
  /** Approved results of a longer time that only reach into the period, and are not in the totals. */
  readonly reachingIn: number
  /** Ready to be copied; empty where there is nothing. */
  readonly text: Readonly<Record<PrintStyle, string>>
  /** What fills the variables of post templates. */
  readonly variables: Readonly<Record<string, string>>
}

/** Tells what was achieved in a period, in the style of reports and in that of Facebook. */
export const printResults =
  (deps: Deps) =>
  async (actor: Actor, query: PeriodQuery): Promise<PrintedResults> => {
    const totals = await sumResults(deps)(actor, query)
    const print = (style: PrintStyle) => printTotals(totals, query, deps.indicatorFile.opening, style)
    const text = { paper: print('paper'), facebook: print('facebook') }
    const days = { from: isoDate(query.from), to: isoDate(query.to) }
    const reachingIn = await countReachingIn(deps.db, days)
    return { totals, reachingIn, text, variables: templateVariables(totals) }
  }
