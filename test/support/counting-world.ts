import type { Kysely } from 'kysely'
import { createActivity } from '../../src/activity/index.ts'
import { findPagePosts, type PagePostFilter } from '../../src/activity/page-post-store.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import type { Schema } from '../../src/database/schema.ts'
import { type PageId, pageId, type UnitId, unitId } from '../../src/kernel/ids.ts'
import { Secret } from '../../src/kernel/secret.ts'
import { MINUTE, plus } from '../../src/kernel/time.ts'
import { markDeadToken } from '../../src/organisation/mark-dead-token.ts'
import { openPage } from '../../src/organisation/open-page.ts'
import { parkApp, parkPage } from '../../src/organisation/park-page.ts'
import { createSeal } from '../../src/organisation/seal.ts'
import { beginTenure } from '../../src/organisation/tenure-store.ts'
import type { Network } from '../../src/ports/network.ts'
import { heedForAll } from '../../src/publishing/delivery/heed-for-all.ts'
import { createFakeClock, type FakeClock } from './fake-clock.ts'
import { createFakeImages } from './fake-images.ts'
import { createFakeNetwork } from './fake-network.ts'
import { silentLog } from './silent-log.ts'
import { createCountingIds } from './test-organisation.ts'

const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const TABLES = [
  'pastedLinks',
  'pagePosts',
  'pageSyncs',
  'pageTenures',
  'posts',
  'pages',
  'networkParks',
  'unitLineage',
  'units',
] as const

/** Counting on a fake clock, a real database, and the network that is given or a scripted one. */
export async function createCountingWorld(
  db: Kysely<Schema>,
  given: { readonly network?: Network; readonly clock?: FakeClock } = {},
) {
  for (const table of TABLES) await db.deleteFrom(table).execute()
  const clock = given.clock ?? createFakeClock()
  const network = createFakeNetwork({ clock })
  const ids = createCountingIds()
  const seal = createSeal(new Uint8Array(32).fill(7))
  const rung: PageId[] = []
  const pages = {
    openPage: openPage({ db, clock, seal }),
    parkPage: parkPage({ db }),
    parkApp: parkApp({ db }),
    markDeadToken: markDeadToken({ db, clock }),
  }
  const activity = createActivity({
    db,
    clock,
    ids,
    log: silentLog,
    timeZone: TIME_ZONE,
    sheets: createHucreSheets(),
    network: given.network ?? network,
    images: createFakeImages(),
    pages,
    heedFailure: (page, failure) => heedForAll({ pages, clock }, page, failure),
    bells: { syncPagePosts: async id => void rung.push(id) },
  })

  const addUnit = async (name = 'Đoàn xã Tân Bình'): Promise<UnitId> => {
    const id = unitId(ids.newId())
    const open = { shortName: null, parentId: null, block: null, validFrom: null, validTo: null }
    const row = { id, name, level: 'co_so', targetPostsPerMonth: null, createdAt: clock.now(), ...open }
    await db.insertInto('units').values(row).execute()
    return id
  }

  const addPage = async (unit: UnitId | null, facebookPageId: string, token = `EAA${facebookPageId}`) => {
    const id = pageId(ids.newId())
    network.addPage({ networkPageId: facebookPageId, token })
    const dead = { tokenExpiresAt: null, dataAccessExpiresAt: null, tokenProblem: null }
    const row = { purpose: 'track', tokenState: 'ok', parkedUntil: null, parkProblem: null } as const
    const tokenSealed = seal.close('page-token', facebookPageId, new Secret(token))
    const at = { createdAt: clock.now(), updatedAt: clock.now() }
    await db
      .insertInto('pages')
      .values({
        id,
        facebookPageId,
        name: `Trang ${facebookPageId}`,
        unitId: unit,
        tokenSealed,
        ...row,
        ...dead,
        ...at,
      })
      .execute()
    if (unit !== null) await db.transaction().execute(trx => beginTenure(trx, id, unit, '2026-01-01'))
    return id
  }

  return {
    db,
    clock,
    network,
    activity,
    rung,
    addUnit,
    addPage,
    /** Lets sweeps run until no Page is due, as each minute of life does. */
    sweep: async (signal = new AbortController().signal) => {
      for (let minute = 0; minute < 30; minute += 1) {
        await activity.sweepPagePosts(signal)
        const due = await db
          .selectFrom('pageSyncs')
          .select('pageId')
          .where('notBefore', '<=', clock.now())
          .execute()
        if (due.length === 0) return
        await clock.advanceBy(MINUTE)
      }
    },
    /** Lets a day pass, with the sweeps of its night and of its noon. */
    passDays: async (days: number) => {
      for (let half = 0; half < days * 2; half += 1) {
        clock.set(plus(clock.now(), 12 * 60 * MINUTE))
        await activity.sweepPagePosts(new AbortController().signal)
      }
    },
    /** Replaces a token, as connecting the Page anew does. */
    reconnect: async (id: PageId) => {
      await db
        .updateTable('pages')
        .set({ tokenState: 'ok', tokenProblem: null })
        .where('id', '=', id)
        .execute()
      await activity.resumeCounting(id)
    },
    counted: (filter: PagePostFilter = {}) => findPagePosts(db, filter),
    syncOf: (id: PageId) =>
      db.selectFrom('pageSyncs').selectAll().where('pageId', '=', id).executeTakeFirstOrThrow(),
  }
}

export type CountingWorld = Awaited<ReturnType<typeof createCountingWorld>>
