import { type Insertable, type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { DifficultyId, UnitId } from '../../kernel/ids.ts'
import type { Cause, Difficulty, DifficultyNote, DifficultyState } from './difficulty.ts'

type Db = Kysely<Schema>

/** Writes a difficulty down; false when it was raised before, by its id or its key. */
export async function insertDifficulty(
  trx: Transaction<Schema>,
  row: Insertable<Schema['difficulties']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('difficulties')
    .values(row)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Finds what was raised for something. */
export const findByKey = (db: Db, key: string): Promise<{ readonly id: DifficultyId } | undefined> =>
  db.selectFrom('difficulties').select('id').where('key', '=', key).executeTakeFirst()

/** Adds to what was said and done; false when it was added before. */
export async function insertNote(
  trx: Transaction<Schema>,
  note: Insertable<Schema['difficultyNotes']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('difficultyNotes')
    .values(note)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Reads what was said and done, the oldest first. */
export const findNotes = (db: Db, id: DifficultyId): Promise<readonly DifficultyNote[]> =>
  db
    .selectFrom('difficultyNotes')
    .select(['writtenThrough', 'deed', 'name', 'words', 'at'])
    .where('difficultyId', '=', id)
    .orderBy('seq')
    .execute()

/** Reads what was said and done about several of them, the oldest first. */
export async function findNotesOf(
  db: Db,
  ids: readonly DifficultyId[],
): Promise<ReadonlyMap<DifficultyId, readonly DifficultyNote[]>> {
  const rows = await db
    .selectFrom('difficultyNotes')
    .select(['difficultyId', 'writtenThrough', 'deed', 'name', 'words', 'at'])
    .where('difficultyId', '=', sql<DifficultyId>`any(${ids})`)
    .orderBy('seq')
    .execute()
  const notes = rows.map(({ difficultyId, ...note }) => ({ difficultyId, note }))
  const grouped = Map.groupBy(notes, ({ difficultyId }) => difficultyId)
  return new Map([...grouped].map(([id, own]) => [id, own.map(({ note }) => note)]))
}

/** Saves what became of a difficulty. */
export async function saveDifficulty(
  trx: Transaction<Schema>,
  id: DifficultyId,
  change: Partial<Pick<Difficulty, 'state' | 'decision' | 'seat' | 'dueOn' | 'decidedAt' | 'closedAt'>>,
): Promise<void> {
  await trx.updateTable('difficulties').set(change).where('id', '=', id).execute()
}

/** Which difficulties are wanted. */
export interface DifficultyFilter {
  readonly unitId?: UnitId | undefined
  readonly state?: DifficultyState | undefined
  /** Not closed before, and raised before: as a briefing at that instant sees it. */
  readonly unsettledAt?: Date | undefined
  /** Closed from then on, and before then. */
  readonly closed?: { readonly from: Date; readonly to: Date } | undefined
}

interface Paging {
  readonly limit: number
  readonly after?: { readonly raisedAt: Date; readonly id: string } | undefined
}

/** Lists difficulties, the newest first. */
export async function findDifficulties(
  db: Db,
  { unitId, state, unsettledAt, closed }: DifficultyFilter,
  { limit, after }: Paging,
): Promise<readonly Difficulty[]> {
  let query = selectListed(db)
    .orderBy('difficulties.raisedAt', 'desc')
    .orderBy('difficulties.id', 'desc')
    .limit(limit)
  if (unitId !== undefined) query = query.where('unitId', '=', unitId)
  if (state !== undefined) query = query.where('state', '=', state)
  if (unsettledAt !== undefined)
    query = query
      .where('raisedAt', '<', unsettledAt)
      .where(eb => eb.or([eb('closedAt', 'is', null), eb('closedAt', '>=', unsettledAt)]))
  if (closed !== undefined)
    query = query.where('closedAt', '>=', closed.from).where('closedAt', '<', closed.to)
  if (after)
    query = query.where(
      sql<SqlBool>`(difficulties.raised_at, difficulties.id) < (${after.raisedAt}, ${after.id})`,
    )
  return query.execute()
}

/** Reads a difficulty. @throws {DIFFICULTY_NOT_FOUND} */
export async function requireDifficultyRow(db: Db, id: DifficultyId): Promise<Difficulty> {
  const found = await selectListed(db).where('difficulties.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new AppError('DIFFICULTY_NOT_FOUND')
  return found
}

/** Reads a difficulty that is about to change, and keeps others from it. @throws {DIFFICULTY_NOT_FOUND} */
export async function lockDifficulty(trx: Transaction<Schema>, id: DifficultyId): Promise<Difficulty> {
  await trx.selectFrom('difficulties').select('id').where('id', '=', id).forUpdate().execute()
  return requireDifficultyRow(trx, id)
}

const selectListed = (db: Db) =>
  db
    .selectFrom('difficulties')
    .innerJoin('units', 'units.id', 'difficulties.unitId')
    .select([
      ...(['difficulties.id', 'raisedThrough', 'unitId', 'units.name as unitName', 'words'] as const),
      ...(['sinceOn', 'state', 'decision', 'seat', 'dueOn', 'decidedAt', 'raisedAt', 'closedAt'] as const),
    ])
    .select(sql<Cause>`cause`.as('cause'))
