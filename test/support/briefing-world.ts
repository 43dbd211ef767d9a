import type { Kysely } from 'kysely'
import { createBriefing } from '../../src/briefing/index.ts'
import type { Schema } from '../../src/database/schema.ts'
import { branchLinkId, indicatorId, type UnitId, unitId } from '../../src/kernel/ids.ts'
import type { Seat } from '../../src/organisation/branch-link.ts'
import { createFakeClock } from './fake-clock.ts'
import { indicatorFile } from './indicator-file.ts'
import { silentLog } from './silent-log.ts'
import { createCountingIds } from './test-organisation.ts'

let made = 0

/** The briefing on a fake clock and a real database, with the indicators of an empty ledger. */
export async function createBriefingWorld(db: Kysely<Schema>) {
  const clock = createFakeClock()
  const ids = createCountingIds(`b${++made}`)
  const timeZone = 'Asia/Ho_Chi_Minh'
  const briefing = createBriefing({ db, clock, ids, log: silentLog, timeZone, indicatorFile })
  await briefing.supplyIndicators()

  const addUnit = async (name: string, id: UnitId = unitId(ids.newId())): Promise<UnitId> => {
    const open = { shortName: null, parentId: null, block: null, validFrom: null, validTo: null }
    const rest = { level: 'co_so', targetPostsPerMonth: null, createdAt: clock.now() }
    await db
      .insertInto('units')
      .values({ id, name, ...open, ...rest })
      .execute()
    return id
  }
  const addSeat = async (unitName: string): Promise<Seat> => ({
    ...{ linkId: branchLinkId(ids.newId()), unitName, holderName: null },
    unitId: await addUnit(unitName),
  })

  return { db, clock, ids, briefing, addUnit, addSeat }
}

export type BriefingWorld = Awaited<ReturnType<typeof createBriefingWorld>>

/** A day of work that one house was built in; what a test does not care about. */
export const someResult = (unit: UnitId) => ({
  ...{ indicatorId: indicatorId('nha-nhan-ai'), amount: 1, qualifier: 'exact' as const },
  ...{ unitIds: [unit], fromOn: '2026-11-14', toOn: '2026-11-14', note: '', evidence: [] },
})

/** The year 2026 in local days. */
export const YEAR_2026 = { from: { year: 2026, month: 1, day: 1 }, to: { year: 2027, month: 1, day: 1 } }
