import type {
  Indicator,
  MeasuredLine,
  Opinion,
  OwnPlan,
  WholeDocument,
  YearPlans,
} from '../../../src/briefing/index.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { documentId, indicatorId, opinionId, unitId } from '../../../src/kernel/ids.ts'
import type { DocumentUses, PlanUses } from '../../../src/web/documents/guidance-uses.ts'
import { someDocument } from '../../support/guidance-world.ts'
import { programmeFile } from '../../support/programme-file.ts'

const AT = new Date('2026-11-21T02:00:00Z')
const HOA_AN = { unitId: unitId('unit-1'), unitName: 'Đoàn xã Hòa An' }
const ID = documentId('document-1')

const OPINION: Opinion = {
  ...{ id: opinionId('opinion-1'), documentId: ID, ...HOA_AN, kind: 'comments', part: 'Mục II' },
  ...{ words: 'Thêm kinh phí', isLate: true, saidAt: AT, handling: null, handlingWords: '' },
  ...{ handledByName: null, handledAt: null },
}

const DOCUMENT: WholeDocument = {
  ...{ ...someDocument, id: ID, opensOn: '2026-11-20', closesOn: '2026-11-27', createdAt: AT },
  ...{ citation: 'Căn cứ Hướng dẫn số 18', commentState: 'open', askedCount: 2, answeredCount: 1 },
  asked: [
    { ...HOA_AN, opinions: [OPINION] },
    { unitId: unitId('unit-2'), unitName: 'Đoàn xã Tân Bình', opinions: [] },
  ],
}

const HOUSES: Indicator = {
  ...{ id: indicatorId('nha-nhan-ai'), name: 'Nhà nhân ái', kind: 'count', unitWord: 'căn', phrase: '' },
  ...{ joinsId: null, pillar: null, block: null, validFrom: null, validTo: null, archivedAt: null },
  ...{ variable: null, position: 1, createdAt: AT },
}

const LINE: MeasuredLine = {
  ...{ words: 'Xây nhà nhân ái', pillar: 'members', amount: 4, indicatorId: HOUSES.id },
  ...{ timing: 'Quý I', done: 3 },
}

const PLAN: YearPlans['branches'][number]['plan'] = {
  ...{ year: 2026, unitId: HOA_AN.unitId, version: 1, lines: [LINE], isLate: true },
  ...{ registeredThrough: 'branch', registeredByName: 'Hòa An', registeredAt: AT },
}

const WINDOW = { opensOn: '2025-10-20', closesOn: '2025-11-15' }
const COUNTS = { events: 2, byPillar: { members: 1, planning: 0, counsel: 1, none: 0 } }

const PLANS: YearPlans = {
  ...{ year: 2026, window: WINDOW, registeredCount: 1, indicators: [HOUSES] },
  branches: [
    { ...HOA_AN, block: 'Khối xã', plan: PLAN, ...COUNTS },
    { unitId: unitId('unit-2'), unitName: 'Đoàn xã Tân Bình', block: null, plan: null, ...COUNTS },
  ],
}

const OWN: OwnPlan = {
  ...{ year: 2026, window: WINDOW, state: 'closed', plan: PLAN, lastYear: [], indicators: [HOUSES] },
}

/** A document in memory about which two branches are asked, and a year for which one of them registered. */
export const createFakeGuidance = (): DocumentUses & PlanUses => ({
  readPlans: async (_, year) => {
    if (!Number.isInteger(year))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'year', code: 'NOT_A_YEAR' }] })
    return PLANS
  },
  readOwnPlan: async () => OWN,
  registerPlan: async () => undefined,
  setPlanWindow: async () => undefined,
  exportPlans: async () => new Uint8Array([0x50]),
  listProgrammes: async () =>
    programmeFile.programmes.map(one => ({ ...one, isBuiltIn: true, isChanged: one.fromYear === 2023 })),
  writeProgramme: async () => 'ba-chu-dong-2028',
  forgetProgramme: async () => undefined,
  listDocuments: async () => ({ items: [DOCUMENT], nextCursor: null }),
  getDocument: async () => DOCUMENT,
  addDocument: async () => ID,
  changeDocument: async () => undefined,
  askOpinions: async () => undefined,
  handleOpinion: async () => undefined,
  pillarWords: async () => ({ counsel: { name: 'Chủ động 3', words: 'Tham mưu, phối hợp với chính quyền' } }),
  exportOpinions: async () => new Uint8Array([0x50]),
})
