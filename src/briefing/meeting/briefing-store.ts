import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { type Brief, briefSchema, type Snapshot, snapshotSchema, storedBrief } from './brief.ts'

type Db = Kysely<Schema>

/** What was concluded, as it stands: version 0 before anybody wrote something. */
export type Conclusions = Pick<
  Selectable<Schema['briefingConclusions']>,
  'version' | 'words' | 'savedByName' | 'savedAt'
>

/** When a version was frozen, by whom and why. */
export type Freezing = Omit<Selectable<Schema['briefingSnapshots']>, 'brief' | 'frozenBy'>

const FREEZING = ['month', 'version', 'reason', 'frozenByName', 'frozenAt'] as const

/** Lets nobody else decide about this month until the transaction ends. */
export async function lockMonth(trx: Transaction<Schema>, month: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7301033, hashtext(${month}))`.execute(trx)
}

/** Reads every version of a month's conclusions, newest first. */
export const findConclusions = (db: Db, month: string): Promise<Conclusions[]> =>
  db
    .selectFrom('briefingConclusions')
    .select(['version', 'words', 'savedByName', 'savedAt'])
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .execute()

/** Keeps a further version of a month's conclusions. */
export async function insertConclusions(
  trx: Transaction<Schema>,
  row: Selectable<Schema['briefingConclusions']>,
): Promise<void> {
  await trx.insertInto('briefingConclusions').values(row).execute()
}

/** Lists the versions of a month that were frozen, newest first. */
export const findFreezings = (db: Db, month: string): Promise<Freezing[]> =>
  db
    .selectFrom('briefingSnapshots')
    .select(FREEZING)
    .where('month', '=', month)
    .orderBy('version', 'desc')
    .execute()

/** Lists the newest frozen version of each month, newest month first. */
export const findNewestFreezings = (db: Db): Promise<Freezing[]> =>
  db
    .selectFrom('briefingSnapshots')
    .distinctOn('month')
    .select(FREEZING)
    .orderBy('month', 'desc')
    .orderBy('version', 'desc')
    .execute()

/** Tells the month of the first page post that counts, as `YYYY-MM`; null before there is one. */
export async function findFirstMonth(db: Db, timeZone: string): Promise<string | null> {
  const { rows } = await sql<{ month: string | null }>`
    select to_char(min(posted_at) at time zone ${timeZone}, 'YYYY-MM') as month from page_posts
    where removed_at is null and excluded_at is null`.execute(db)
  return rows[0]?.month ?? null
}

/** Reads a frozen version without its lists. @throws when what is stored is none */
export async function findFrozenBrief(db: Db, month: string, version: number): Promise<Brief | undefined> {
  const row = await db
    .selectFrom('briefingSnapshots')
    .select(sql<unknown>`brief - 'pagePosts'`.as('brief'))
    .where('month', '=', month)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && briefSchema.parse(row.brief)
}

/** Reads a frozen version with the lists behind its figures. @throws when what is stored is none */
export async function findSnapshot(db: Db, month: string, version: number): Promise<Snapshot | undefined> {
  const row = await db
    .selectFrom('briefingSnapshots')
    .select('brief')
    .where('month', '=', month)
    .where('version', '=', version)
    .executeTakeFirst()
  return row && snapshotSchema.parse(row.brief)
}

/** Keeps a frozen version for good. */
export async function insertSnapshot(
  trx: Transaction<Schema>,
  { brief, ...row }: Omit<Selectable<Schema['briefingSnapshots']>, 'brief'> & { readonly brief: Snapshot },
): Promise<void> {
  await trx
    .insertInto('briefingSnapshots')
    .values({ ...row, brief: storedBrief(brief) })
    .execute()
}

/** Tells the name of the unit that most branches stand under, and of the one above it; empty where there is none. */
export async function findOwners(
  db: Db,
  branchIds: readonly string[],
): Promise<{ readonly unitName: string; readonly superiorName: string }> {
  const { rows } = await sql<{ unitName: string; superiorName: string | null }>`
    select owner.name as "unitName", above.name as "superiorName"
    from units branch join units owner on owner.id = branch.parent_id
    left join units above on above.id = owner.parent_id
    where branch.id = any(${branchIds})
    group by owner.id, owner.name, above.name order by count(*) desc, owner.id limit 1`.execute(db)
  return { unitName: rows[0]?.unitName ?? '', superiorName: rows[0]?.superiorName ?? '' }
}
