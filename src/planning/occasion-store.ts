import { type Insertable, type Kysely, type Selectable, sql, type Transaction, type Updateable } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { OccasionId, PostId } from '../kernel/ids.ts'
import { isoDate } from '../kernel/local-date.ts'
import type { Occasion, OccasionDate } from './occasion.ts'
import type { OccasionPlan } from './occasion-plan.ts'

type Db = Kysely<Schema>

const COLUMNS = [
  ...(['id', 'name', 'calendar', 'day', 'month', 'offsetDays', 'localTime'] as const),
  ...(['baseYear', 'kind', 'templateId', 'leadDays', 'note'] as const),
]

/** Lists the occasions that the office added itself. */
export const ownOccasions = (db: Db): Promise<Occasion[]> =>
  db.selectFrom('occasions').select(COLUMNS).orderBy('name').orderBy('id').execute()

/** Reads an occasion of the office's own, and keeps others from changing it until the transaction ends. */
export const lockOccasion = (trx: Transaction<Schema>, id: OccasionId): Promise<Occasion | undefined> =>
  trx.selectFrom('occasions').select(COLUMNS).where('id', '=', id).forUpdate().executeTakeFirst()

/** Adds an occasion; tells whether it did, for the same request may come twice at once. */
export async function insertOccasion(db: Db, row: Insertable<Schema['occasions']>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('occasions')
    .values(row)
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Changes an occasion. */
export async function saveOccasion(
  db: Db,
  id: OccasionId,
  values: Updateable<Schema['occasions']>,
): Promise<void> {
  await db.updateTable('occasions').set(values).where('id', '=', id).execute()
}

/** Removes an occasion of the office's own. */
export async function deleteOccasion(db: Db, id: OccasionId): Promise<void> {
  await db.deleteFrom('occasions').where('id', '=', id).execute()
}

/** What is noted down about an occasion in one year. */
export interface PlanRow extends OccasionPlan {
  readonly occasionId: OccasionId
  readonly year: number
  readonly post: (NonNullable<OccasionPlan['post']> & { readonly id: PostId }) | null
}

/** Reads what is noted down, with the Posts, from a year on. */
export async function plansSince(db: Db, year: number): Promise<readonly PlanRow[]> {
  const rows = await db.selectFrom('occasionDates').selectAll().where('year', '>=', year).execute()
  const posts = await postsOf(db, rows).execute()
  return rows.map(row => planOf(row, posts))
}

/** Notes dates down that are new; those that are known stay as they are. */
export async function insertPlans(db: Db, dates: readonly OccasionDate[], updatedAt: Date): Promise<void> {
  if (dates.length === 0) return
  const rows = dates.map(({ occasion, year, date }) => ({
    ...{ occasionId: occasion.id, year, date: isoDate(date), updatedAt },
    ...{ decision: 'suggested' as const, postId: null, postVersion: null },
  }))
  await db
    .insertInto('occasionDates')
    .values(rows)
    .onConflict(conflict => conflict.columns(['occasionId', 'year']).doNothing())
    .execute()
}

/** Reads what is noted down about an occasion, in one year or in all, and keeps others from it until the end. */
export async function lockPlans(
  trx: Transaction<Schema>,
  occasionId: OccasionId,
  year?: number,
): Promise<readonly PlanRow[]> {
  let query = trx.selectFrom('occasionDates').selectAll().where('occasionId', '=', occasionId)
  if (year !== undefined) query = query.where('year', '=', year)
  const rows = await query.orderBy('year').forUpdate().execute()
  const posts = await postsOf(trx, rows).orderBy('id').forUpdate().execute()
  return rows.map(row => planOf(row, posts))
}

/** Notes down what became of an occasion in one year. */
export async function savePlan(
  trx: Transaction<Schema>,
  { occasion, year }: Pick<OccasionDate, 'occasion' | 'year'>,
  values: Updateable<Schema['occasionDates']>,
): Promise<void> {
  await trx
    .updateTable('occasionDates')
    .set(values)
    .where('occasionId', '=', occasion.id)
    .where('year', '=', year)
    .execute()
}

/** Forgets what is noted down about an occasion; Posts stay. */
export async function deletePlans(trx: Transaction<Schema>, id: OccasionId): Promise<void> {
  await trx.deleteFrom('occasionDates').where('occasionId', '=', id).execute()
}

type Row = Selectable<Schema['occasionDates']>

const postsOf = (db: Db, rows: readonly Row[]) => {
  const ids = rows.flatMap(({ postId }) => postId ?? [])
  return db
    .selectFrom('posts')
    .select(['id', 'state', 'version', 'message', 'kind', 'templateId', 'publishAt'])
    .where('id', '=', sql<PostId>`any(${ids})`)
}

type PostOfPlan = NonNullable<PlanRow['post']>

const planOf = ({ postId, ...row }: Row, posts: readonly PostOfPlan[]): PlanRow => ({
  ...row,
  post: posts.find(({ id }) => id === postId) ?? null,
})
