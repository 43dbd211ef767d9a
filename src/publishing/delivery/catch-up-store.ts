import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PageId } from '../../kernel/ids.ts'
import { isOnHold } from '../hold/hold-store.ts'
import type { Place } from './catch-up.ts'
import type { PostRow } from './claim-store.ts'
import { isAwake, isUnseen, isUnseenAndLate } from './due-store.ts'

/** Lets one transaction at a time decide whose turn it is on a Page. */
export async function lockTurn(trx: Transaction<Schema>, pageId: PageId): Promise<void> {
  await trx.selectFrom('pages').select('id').where('id', '=', pageId).forNoKeyUpdate().execute()
}

interface Bounds {
  readonly now: Date
  /** Posts whose time is before this are late. */
  readonly lateBefore: Date
  /** Posts whose time is before this are too late, and keep nobody waiting. */
  readonly missedBefore: Date
}

/** Finds a late Post's place on its Page. Call it under `lockTurn`. */
export async function findPlace(trx: Transaction<Schema>, post: PostRow, bounds: Bounds): Promise<Place> {
  const [{ aheadCount }, { lastShownAt }] = await Promise.all([
    countAhead(trx, post, bounds),
    findLastShown(trx, post),
  ])
  return { aheadCount: Number(aheadCount), lastShownAt }
}

/** What waits for its own turn keeps its place; what waits for anything else lets others pass. */
const countAhead = (trx: Transaction<Schema>, post: PostRow, { now, lateBefore, missedBefore }: Bounds) =>
  trx
    .selectFrom('posts')
    .select(eb => eb.fn.countAll().as('aheadCount'))
    .where('pageId', '=', post.pageId)
    .where(sql<boolean>`(publish_at, id) < (${post.publishAt}, ${post.id})`)
    .where('publishAt', '<', lateBefore)
    .where(isUnseen)
    .where(eb => eb.not(isUnseenAndLate(eb, missedBefore)))
    .where(eb => eb.not(isOnHold(eb)))
    .where(eb =>
      eb.or([
        isAwake(eb, now),
        eb('problemCode', '=', 'catching-up'),
        // One that is tried again within a minute keeps its place for one round; for ever it would block all others.
        ...(post.problemCode === 'catching-up' ? [] : [eb('remedy', '=', 'retry')]),
      ]),
    )
    .executeTakeFirstOrThrow()

const findLastShown = (trx: Transaction<Schema>, post: PostRow) =>
  trx
    .selectFrom('posts')
    .select(sql<Date | null>`max(greatest(flip_intent_at, published_at))`.as('lastShownAt'))
    .where('pageId', '=', post.pageId)
    .where('id', '<>', post.id)
    .executeTakeFirstOrThrow()
