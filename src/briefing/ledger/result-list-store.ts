import { type Kysely, type SqlBool, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { IndicatorId, ResultId } from '../../kernel/ids.ts'
import type { Successor } from '../../organisation/lineage.ts'
import type { Result, ResultState } from './result.ts'

type Db = Kysely<Schema>

/** Which results are wanted; local dates `YYYY-MM-DD`, `to` excluded. A result belongs to a period that holds all of it. */
export interface ResultFilter {
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly indicatorId?: IndicatorId | undefined
  /** Credited to any of these, and over before the day that is named with it, if one is. */
  readonly credited?: readonly Successor[] | undefined
  readonly state?: ResultState | undefined
  readonly ids?: readonly ResultId[] | undefined
}

const STATE = sql<ResultState>`coalesce(end_kind, case when approved_at is null then 'entered' else 'approved' end)`
const UNITS = sql<Result['units']>`(
  select coalesce(json_agg(json_build_object('id', units.id, 'name', units.name) order by units.name), '[]')
  from result_units join units on units.id = unit_id where result_id = results.id)`
const EVIDENCE = sql<Result['evidence']>`(
  select coalesce(json_agg(json_build_object('kind', kind, 'targetId', target_id) order by kind, target_id), '[]')
  from result_evidence where result_id = results.id)`

/** Tells what a filter asks, as a condition on `results`. */
export function conditionOf(filter: ResultFilter) {
  const parts = [
    filter.from !== undefined && sql<SqlBool>`results.from_on >= ${filter.from}`,
    filter.to !== undefined && sql<SqlBool>`results.to_on < ${filter.to}`,
    filter.indicatorId !== undefined && sql<SqlBool>`results.indicator_id = ${filter.indicatorId}`,
    filter.ids !== undefined && sql<SqlBool>`results.id = any(${filter.ids})`,
    filter.credited !== undefined && creditCondition(filter.credited),
    filter.state !== undefined && stateCondition(filter.state),
  ].filter(part => part !== false)
  return parts.length === 0 ? sql<SqlBool>`true` : sql.join<SqlBool>(parts, sql` and `)
}

function creditCondition(credited: readonly Successor[]) {
  const ids = credited.map(({ id }) => id)
  const ends = credited.map(({ before }) => before)
  return sql<SqlBool>`exists (
    select from result_units join unnest(${ids}::text[], ${ends}::date[]) as wanted (id, before) on wanted.id = unit_id
    where result_id = results.id and (before is null or results.to_on < before))`
}

function stateCondition(state: ResultState) {
  if (state === 'approved')
    return sql<SqlBool>`(results.ended_at is null and results.approved_at is not null)`
  if (state === 'entered') return sql<SqlBool>`(results.ended_at is null and results.approved_at is null)`
  return sql<SqlBool>`results.end_kind = ${state}`
}

interface Paging {
  readonly limit: number
  readonly after?: { readonly toOn: string; readonly id: string } | undefined
}

/** Lists results, the latest day first. */
export async function findResults(
  db: Db,
  filter: ResultFilter,
  { limit, after }: Paging,
): Promise<readonly Result[]> {
  let query = selectResults(db)
    .where(conditionOf(filter))
    .orderBy('results.toOn', 'desc')
    .orderBy('results.id', 'desc')
    .limit(limit)
  if (after) query = query.where(sql<SqlBool>`(results.to_on, results.id) < (${after.toOn}, ${after.id})`)
  return query.execute()
}

/** Reads a result. @throws {RESULT_NOT_FOUND} */
export async function requireResult(db: Db, id: ResultId): Promise<Result> {
  const found = await selectResults(db).where('results.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new AppError('RESULT_NOT_FOUND')
  return found
}

const selectResults = (db: Db) =>
  db
    .selectFrom('results')
    .innerJoin('indicators', 'indicators.id', 'results.indicatorId')
    .select([
      ...(['results.id', 'results.indicatorId', 'results.qualifier', 'results.fromOn'] as const),
      ...(['results.toOn', 'results.note', 'results.replacesId', 'results.enteredByName'] as const),
      ...(['results.enteredAt', 'results.approvedByName', 'results.approvedAt'] as const),
      ...(['results.endedIntoId', 'results.endReason', 'results.endedByName', 'results.endedAt'] as const),
      ...(['indicators.name as indicatorName', 'indicators.kind', 'indicators.unitWord'] as const),
    ])
    .select([
      sql<number>`results.amount::float8`.as('amount'),
      STATE.as('state'),
      UNITS.as('units'),
      EVIDENCE.as('evidence'),
    ])
