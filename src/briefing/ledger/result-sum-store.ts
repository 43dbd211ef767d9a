import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { IndicatorId, ResultId, UnitId } from '../../kernel/ids.ts'
import type { Qualifier } from './amount.ts'
import { conditionOf, type ResultFilter } from './result-list-store.ts'

type Db = Kysely<Schema>

/** Sums approved results by indicator and qualifier; each counts once, to however many units it is credited. */
export const sumApproved = (
  db: Db,
  filter: Omit<ResultFilter, 'state'>,
): Promise<readonly { indicatorId: IndicatorId; qualifier: Qualifier; amount: number; count: number }[]> =>
  db
    .selectFrom('results')
    .where(conditionOf({ ...filter, state: 'approved' }))
    .groupBy(['indicatorId', 'qualifier'])
    .select(['indicatorId', 'qualifier'])
    .select([sql<number>`sum(amount)::float8`.as('amount'), sql<number>`count(*)`.as('count')])
    .execute()

/** An approved result beside one unit it is credited to. */
export interface CreditedResult {
  readonly resultId: ResultId
  readonly unitId: UnitId
  readonly indicatorId: IndicatorId
  readonly qualifier: Qualifier
  readonly amount: number
  /** Its last day, local `YYYY-MM-DD`. */
  readonly toOn: string
}

/** Lists approved results, once for each unit they are credited to. */
export const findCredited = (
  db: Db,
  filter: Omit<ResultFilter, 'state'>,
): Promise<readonly CreditedResult[]> =>
  db
    .selectFrom('results')
    .innerJoin('resultUnits', 'resultUnits.resultId', 'results.id')
    .where(conditionOf({ ...filter, state: 'approved' }))
    .select(['resultUnits.resultId', 'resultUnits.unitId', 'results.indicatorId', 'results.qualifier'])
    .select('results.toOn')
    .select(sql<number>`amount::float8`.as('amount'))
    .execute()

/** Counts approved results of a longer time that only reach into a period: its totals leave them out. */
export async function countReachingIn(db: Db, { from, to }: { from: string; to: string }): Promise<number> {
  const { count } = await db
    .selectFrom('results')
    .where(conditionOf({ state: 'approved' }))
    .where('fromOn', '<', to)
    .where('toOn', '>=', from)
    .where(eb => eb.or([eb('fromOn', '<', from), eb('toOn', '>=', to)]))
    .select(sql<number>`count(*)`.as('count'))
    .executeTakeFirstOrThrow()
  return count
}
