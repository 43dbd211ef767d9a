import { createActivity } from '../../src/activity/index.ts'
import { createBriefing } from '../../src/briefing/index.ts'
import { branchLinkId, documentId, type UnitId } from '../../src/kernel/ids.ts'
import type { Seat } from '../../src/organisation/branch-link.ts'
import type { TestDatabase } from './database.ts'
import { indicatorFile } from './indicator-file.ts'
import { noCounting } from './no-counting.ts'
import { silentLog } from './silent-log.ts'
import { createTestGuidance } from './test-guidance.ts'
import { actorWith, createCountingIds, createTestOrganisation, SYSTEM } from './test-organisation.ts'

const OFFICER = actorWith('officer')

/** Documents, programmes and plans over a real organisation and database: two branches, on a Monday morning in 2026. */
export async function createGuidanceWorld(database: TestDatabase) {
  const { organisation, clock, db } = createTestOrganisation(database)
  clock.set(new Date('2026-11-23T02:00:00Z'))
  const ids = createCountingIds('guidance')
  const timeZone = 'Asia/Ho_Chi_Minh'
  const activity = createActivity({ db, clock, ids, log: silentLog, timeZone, ...noCounting(clock) })
  const ledger = createBriefing({ db, clock, ids, log: silentLog, timeZone, indicatorFile })
  const briefing = { ...ledger, ...createTestGuidance({ db, clock, ids, figures: activity }) }
  await briefing.supplyIndicators()

  const seatOf = (unitId: UnitId, unitName: string): Seat => ({
    ...{ unitId, unitName, holderName: null, linkId: branchLinkId(`link-${unitId}`) },
  })
  const addSeat = async (name: string): Promise<Seat> => {
    const unit = await organisation.createUnit(SYSTEM, { name, level: 'co_so' })
    return seatOf(unit.id, unit.name)
  }
  const [hoaAn, tanBinh] = [await addSeat('Đoàn xã Hòa An'), await addSeat('Đoàn xã Tân Bình')]

  return {
    ...{ organisation, clock, db, briefing, addSeat, seatOf, hoaAn, tanBinh },
    /** Registers a document about which the two are asked for a week. */
    askAbout: async (days = { opensOn: '2026-11-20', closesOn: '2026-11-27' }) => {
      const id = await briefing.addDocument(OFFICER, { ...someDocument, id: documentId(ids.newId()) })
      await briefing.askOpinions(OFFICER, id, { ...days, unitIds: [hoaAn.unitId, tanBinh.unitId] })
      return id
    },
  }
}

export type GuidanceWorld = Awaited<ReturnType<typeof createGuidanceWorld>>

/** What a test does not care about. */
export const someDocument = {
  ...{ number: '18-HD/TWĐTN-BTC', issuedOn: '2023-05-24', issuer: 'Trung ương Đoàn' },
  summary: 'Xây dựng Đoàn cơ sở “3 chủ động” giai đoạn 2023–2027',
  ...{ fromYear: 2023, toYear: 2027, link: null, body: '' },
}
