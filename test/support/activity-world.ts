import type { Insertable, Kysely } from 'kysely'
import { createActivity } from '../../src/activity/index.ts'
import type { Schema } from '../../src/database/schema.ts'
import { pageId, type UnitId, unitId } from '../../src/kernel/ids.ts'
import { createFakeClock } from './fake-clock.ts'
import { noCounting } from './no-counting.ts'
import { silentLog } from './silent-log.ts'
import { actorWith, createCountingIds } from './test-organisation.ts'

let made = 0

export const VIEWER = actorWith('viewer')
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'
/** Units were known before anything was counted, if a test does not say otherwise. */
const LONG_AGO = new Date(0)

type UnitRow = Partial<Omit<Insertable<Schema['units']>, 'id'>>
type PostRow = Partial<{ [Key in keyof Schema['pagePosts']]: unknown }> & { readonly at: string }

/** Counting on a fake clock and a real database, with short ways to write what it counts. */
export function createActivityWorld(db: Kysely<Schema>) {
  const ids = createCountingIds(`a${++made}`)
  const clock = createFakeClock()
  const activity = createActivity({
    ...noCounting(clock),
    db,
    clock,
    ids,
    log: silentLog,
    timeZone: TIME_ZONE,
  })

  /** Adds a branch, or another unit if its level says so. */
  const addUnit = async (name: string, more: UnitRow = {}): Promise<UnitId> => {
    const id = unitId(ids.newId())
    const open = { shortName: null, parentId: null, block: null, targetPostsPerMonth: null }
    const dates = { validFrom: null, validTo: null, createdAt: LONG_AGO }
    const row = { id, name, level: 'co_so', ...open, ...dates, ...more }
    await db
      .insertInto('units')
      .values(row as never)
      .execute()
    return id
  }

  /** Adds a page post of a unit at a local time `2026-11-05 19:30`. */
  const addPost = async (unit: UnitId, { at, ...more }: PostRow) => {
    const id = ids.newId()
    const known = { source: 'automatic', genre: 'news', pillar: null, message: 'Ra quân', isVerified: true }
    const row = { id, unitId: unit, postedAt: new Date(`${at.replace(' ', 'T')}+07:00`), ...known }
    const made = { pageId: null, networkPostId: null, address: null, postId: null, eventId: null }
    const marks = { checkedAt: null, photoHash: null, editedAt: null, removedAt: null, excludedAt: null }
    const rest = { excludedReason: null, createdBy: 'test', createdAt: clock.now() }
    await db
      .insertInto('pagePosts')
      .values({ ...row, ...made, ...marks, ...rest, ...more } as never)
      .execute()
    return id
  }

  /** Says that a unit goes on as another from a local day on. */
  const addLineage = (fromId: UnitId, toId: UnitId, effectiveOn: string, kind: 'merge' | 'split' = 'merge') =>
    db
      .insertInto('unitLineage')
      .values({
        ...{ id: ids.newId(), fromId, toId, kind, effectiveOn, note: null },
        ...{ createdBy: 'test', createdAt: clock.now() },
      })
      .execute()

  /** Gives a unit a tracked Page that was counted in between. */
  const addTrackedPage = async (
    unit: UnitId,
    covered: { readonly from: string; readonly to: string } | null,
    tokenState: 'ok' | 'needs-reconnect' = 'ok',
  ) => {
    const id = pageId(ids.newId())
    const token = { tokenSealed: 'x', tokenState, tokenExpiresAt: null, dataAccessExpiresAt: null }
    const rest = { tokenProblem: null, parkedUntil: null, parkProblem: null }
    const times = { createdAt: clock.now(), updatedAt: clock.now() }
    await db
      .insertInto('pages')
      .values({
        id,
        facebookPageId: id,
        name: 'Trang',
        purpose: 'track',
        unitId: unit,
        ...token,
        ...rest,
        ...times,
      })
      .execute()
    await db
      .insertInto('pageTenures')
      .values({ pageId: id, unitId: unit, validFrom: null, validTo: null })
      .execute()
    if (covered !== null)
      await db
        .insertInto('pageSyncs')
        .values({
          ...{ pageId: id, coveredFrom: new Date(covered.from), coveredTo: new Date(covered.to) },
          ...{ lastSyncedAt: new Date(covered.to), wantedAt: null, backfillFrom: null, problem: null },
          ...{ notBefore: null, leaseUntil: null, claimToken: null },
        })
        .execute()
    return id
  }

  return { db, clock, ids, activity, addUnit, addPost, addLineage, addTrackedPage }
}

export type ActivityWorld = ReturnType<typeof createActivityWorld>
