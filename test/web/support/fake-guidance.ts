import type { Opinion, WholeDocument } from '../../../src/briefing/index.ts'
import { documentId, opinionId, unitId } from '../../../src/kernel/ids.ts'
import type { DocumentUses } from '../../../src/web/documents/guidance-uses.ts'
import { someDocument } from '../../support/guidance-world.ts'

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

/** A document in memory, about which two branches are asked. */
export const createFakeGuidance = (): DocumentUses => ({
  listDocuments: async () => ({ items: [DOCUMENT], nextCursor: null }),
  getDocument: async () => DOCUMENT,
  addDocument: async () => ID,
  changeDocument: async () => undefined,
  askOpinions: async () => undefined,
  handleOpinion: async () => undefined,
  pillarWords: async () => ({ counsel: { name: 'Chủ động 3', words: 'Tham mưu, phối hợp với chính quyền' } }),
  exportOpinions: async () => new Uint8Array([0x50]),
})
