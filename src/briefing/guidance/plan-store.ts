import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { IndicatorId, UnitId } from '../../kernel/ids.ts'
import { conditionOf } from '../ledger/result-list-store.ts'
import { type Plan, type PlanWindow, readStoredLines, usualWindow } from './plan.ts'

type Db = Kysely<Schema>

// Any fixed number of our own: whoever registers for a year waits for whoever does.
const PLAN_LOCK = 7_301_034

/** Lets nobody else register for a year until the transaction ends. */
export async function lockPlans(trx: Transaction<Schema>, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(${PLAN_LOCK}, ${year})`.execute(trx)
}

/** Reads what counts of a year: the newest version of each branch, or of one. */
export async function findPlans(db: Db, year: number, unitId?: UnitId): Promise<readonly Plan[]> {
  let query = db
    .selectFrom('plans')
    .distinctOn('unitId')
    .select(['year', 'unitId', 'version', 'lines', 'isLate'])
    .select(['registeredThrough', 'registeredByName', 'registeredAt'])
    .where('year', '=', year)
  if (unitId !== undefined) query = query.where('unitId', '=', unitId)
  const rows = await query.orderBy('unitId').orderBy('version', 'desc').execute()
  return rows.map(({ lines, ...row }) => ({ ...row, lines: readStoredLines(lines) }))
}

/** Keeps a further version of what a branch registered. */
export async function insertPlan(
  trx: Transaction<Schema>,
  { lines, ...row }: Plan & { readonly registeredBy: string },
): Promise<void> {
  await trx
    .insertInto('plans')
    .values({ ...row, lines: JSON.stringify(lines) })
    .execute()
}

/** Reads when branches register for a year. */
export async function findPlanWindow(db: Db, year: number): Promise<PlanWindow> {
  const row = await db
    .selectFrom('planWindows')
    .select(['opensOn', 'closesOn'])
    .where('year', '=', year)
    .executeTakeFirst()
  return row ?? usualWindow(year)
}

/** Keeps when branches register for a year. */
export async function savePlanWindow(
  trx: Transaction<Schema>,
  year: number,
  window: PlanWindow,
): Promise<void> {
  await trx
    .insertInto('planWindows')
    .values({ year, ...window })
    .onConflict(known => known.column('year').doUpdateSet(window))
    .execute()
}

/** Sums the approved results of a year by unit and indicator; a result of several units is each one's. */
export async function sumByUnit(
  db: Db,
  year: number,
  unitId?: UnitId,
): Promise<ReadonlyMap<UnitId, ReadonlyMap<IndicatorId, number>>> {
  const within = { from: `${year}-01-01`, to: `${year + 1}-01-01`, state: 'approved' } as const
  let query = db
    .selectFrom('results')
    .innerJoin('resultUnits', 'resultUnits.resultId', 'results.id')
    .select(['resultUnits.unitId', 'results.indicatorId', sql<number>`sum(amount)::float8`.as('amount')])
    .where(conditionOf(within))
  if (unitId !== undefined) query = query.where('resultUnits.unitId', '=', unitId)
  const rows = await query.groupBy(['resultUnits.unitId', 'results.indicatorId']).execute()
  const byUnit = Map.groupBy(rows, row => row.unitId)
  return new Map(
    [...byUnit].map(([id, sums]) => [id, new Map(sums.map(sum => [sum.indicatorId, sum.amount]))]),
  )
}
