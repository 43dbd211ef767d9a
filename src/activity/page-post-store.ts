import { type Kysely, type SqlBool, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PagePostId, UnitId } from '../kernel/ids.ts'
import type { PagePostGenre, Source } from './branch-activity.ts'
import {
  firstSeen,
  keptOf,
  mergedOf,
  type PagePost,
  type PagePostChange,
  type PagePostPillar,
  type Sighting,
  seenAgain,
} from './page-post.ts'
import { isSamePost, keysOf, namedElsewhere } from './same-post.ts'

type Db = Kysely<Schema>
type Trx = Transaction<Schema>

/** Which page posts are wanted; `from` is included, `to` is not. */
export interface PagePostFilter {
  readonly unitIds?: readonly UnitId[]
  readonly pageId?: PageId
  readonly from?: Date
  readonly to?: Date
  readonly source?: Source
  readonly genre?: PagePostGenre
  readonly pillar?: PagePostPillar | 'none'
  readonly isVerified?: boolean
  /** Shows one event: the id that its page posts share, or that of a page post alone. */
  readonly eventKey?: string
  /** `counted` unless told: neither removed nor excluded. */
  readonly standing?: 'counted' | 'removed' | 'excluded' | 'any'
  readonly after?: { readonly postedAt: Date; readonly id: string }
  readonly limit?: number
}

/** Reads page posts, newest first. */
export async function findPagePosts(db: Db, wanted: PagePostFilter): Promise<readonly PagePost[]> {
  let query = db.selectFrom('pagePosts').selectAll()
  const { unitIds, pageId, from, to, source, genre, isVerified, eventKey, after } = wanted
  if (unitIds) query = query.where('unitId', '=', sql<UnitId>`any(${unitIds})`)
  if (pageId) query = query.where('pageId', '=', pageId)
  if (from) query = query.where('postedAt', '>=', from)
  if (to) query = query.where('postedAt', '<', to)
  if (source) query = query.where('source', '=', source)
  if (genre) query = query.where('genre', '=', genre)
  if (isVerified !== undefined) query = query.where('isVerified', '=', isVerified)
  if (eventKey) query = query.where(sql<string>`coalesce(event_id, id)`, '=', eventKey)
  if (after) query = query.where(sql<SqlBool>`(posted_at, id) < (${after.postedAt}, ${after.id})`)
  if (wanted.limit !== undefined) query = query.limit(wanted.limit)
  return query
    .where(ofPillar(wanted.pillar))
    .where(STANDING[wanted.standing ?? 'counted'])
    .orderBy('postedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

const ofPillar = (pillar: PagePostFilter['pillar']) => {
  if (pillar === undefined) return sql<SqlBool>`true`
  return pillar === 'none' ? sql<SqlBool>`pillar is null` : sql<SqlBool>`pillar = ${pillar}`
}

const STANDING = {
  counted: sql<SqlBool>`removed_at is null and excluded_at is null`,
  removed: sql<SqlBool>`removed_at is not null`,
  excluded: sql<SqlBool>`excluded_at is not null`,
  any: sql<SqlBool>`true`,
}

/** Reads one page post, whether it counts or not. */
export const findPagePost = (db: Db, id: PagePostId): Promise<PagePost | undefined> =>
  db.selectFrom('pagePosts').selectAll().where('id', '=', id).executeTakeFirst()

/** Reads one page post that is about to change, and keeps others from it until the transaction ends. */
export const lockPagePost = (trx: Trx, id: PagePostId): Promise<PagePost | undefined> =>
  trx.selectFrom('pagePosts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

/** Reads what is known by any of these keys, of any unit. */
export const pagePostsKnownBy = (db: Db, keys: readonly string[]): Promise<readonly PagePost[]> =>
  knownBy(db, keys).orderBy('createdAt').execute()

const knownBy = (db: Db, keys: readonly string[]) =>
  db.selectFrom('pagePosts').selectAll().where(isKnownBy(keys))

const isKnownBy = (keys: readonly string[]) => sql<SqlBool>`known_by && ${keys}::text[]`

interface Making {
  readonly newId: () => PagePostId
  readonly now: Date
}

/**
 * Writes what a source told of page posts: one row a unit for each, however often and by whatever spelling it is
 * told of. Idempotent; two who tell of the same unit take turns. Gives the rows in the order of the sightings.
 */
export async function upsertPagePosts(
  trx: Trx,
  sightings: readonly Sighting[],
  making: Making,
): Promise<readonly PagePost[]> {
  const units = [...new Set(sightings.map(({ unitId }) => unitId))].toSorted()
  for (const unitId of units) await lockPagePostsOf(trx, unitId)
  // What a person decides meanwhile waits, as it would be overwritten by what was read.
  let known: readonly PagePost[] = await knownBy(trx, sightings.flatMap(keysOf))
    .orderBy('id')
    .forUpdate()
    .execute()
  const rows: PagePost[] = []
  for (const sighting of sightings) {
    const all = known.filter(row => isSamePost(row, { knownBy: keysOf(sighting) }) && row.sameAsId === null)
    const same = all.filter(row => isOfSighting(row, sighting))
    const elsewhere = all.filter(row => !same.includes(row))
    const row = await upsertOne(trx, sighting, { same, elsewhere }, making)
    const named = namedElsewhere(elsewhere, sighting, row.unitId)
    for (const other of named) if (!elsewhere.includes(other)) await saveRow(trx, other)
    known = [...known.filter(other => !all.includes(other)), ...named, row]
    rows.push(row)
  }
  return rows
}

/** Lets nobody else add page posts to this unit until the transaction ends. */
export async function lockPagePostsOf(trx: Trx, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('page-posts'), hashtext(${unitId}))`.execute(trx)
}

async function upsertOne(
  trx: Trx,
  sighting: Sighting,
  { same, elsewhere }: { readonly same: readonly PagePost[]; readonly elsewhere: readonly PagePost[] },
  { newId, now }: Making,
): Promise<PagePost> {
  const kept = keptOf(same)
  if (kept === undefined) {
    const joined = elsewhere.find(({ eventId }) => eventId !== null)
    const row = firstSeen(sighting, newId(), now, joined?.eventId)
    await trx.insertInto('pagePosts').values(row).execute()
    return row
  }
  const others = same.filter(row => row !== kept)
  for (const other of others) await saveSame(trx, other, kept, now)
  const row = seenAgain(mergedOf(kept, others), sighting, now)
  await saveRow(trx, row)
  return row
}

const saveRow = (trx: Trx, { id, createdAt: _, createdBy: __, ...change }: PagePost): Promise<void> =>
  savePagePost(trx, id, change)

/** A row of the same unit; of the unit a person moved it from; or of whose the Page was taken to be. */
const isOfSighting = (row: PagePost, { unitId, pageId, source }: Sighting): boolean =>
  row.unitId === unitId ||
  row.movedFromId === unitId ||
  (source === 'automatic' && row.source === 'automatic' && row.pageId === pageId)

/** Takes a row out of the count that turned out to be the same post as another. */
async function saveSame(trx: Trx, row: PagePost, kept: PagePost, now: Date): Promise<void> {
  await savePagePost(trx, row.id, {
    sameAsId: kept.id,
    excludedAt: row.excludedAt ?? now,
    knownBy: [],
    networkPostId: null,
    address: null,
    postId: null,
  })
}

/** Writes what changed of a page post. */
export async function savePagePost(trx: Trx, id: PagePostId, change: PagePostChange): Promise<void> {
  await trx.updateTable('pagePosts').set(change).where('id', '=', id).execute()
}

/** Notes that page posts are no longer on their Page. Idempotent: the first time stays. */
export async function markRemoved(trx: Trx, ids: readonly PagePostId[], removedAt: Date): Promise<void> {
  if (ids.length === 0) return
  await trx
    .updateTable('pagePosts')
    .set({ removedAt })
    .where('id', '=', sql<PagePostId>`any(${ids})`)
    .where('removedAt', 'is', null)
    .execute()
}

/** Notes that page posts were looked at and are as they are known. */
export async function saveChecked(trx: Trx, ids: readonly PagePostId[], checkedAt: Date): Promise<void> {
  await trx
    .updateTable('pagePosts')
    .set({ checkedAt })
    .where('id', '=', sql<PagePostId>`any(${ids})`)
    .execute()
}
