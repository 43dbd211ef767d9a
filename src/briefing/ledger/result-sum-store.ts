import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { IndicatorId } from '../../kernel/ids.ts'
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
