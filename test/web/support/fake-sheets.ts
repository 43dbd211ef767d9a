import { AppError } from '../../../src/kernel/errors.ts'
import { importId, pageId, postId } from '../../../src/kernel/ids.ts'
import type { ImportView, JudgedRow } from '../../../src/planning/index.ts'
import type { SheetUses } from '../../../src/web/planning-uses.ts'

/** A sheet of two rows, of which one has a problem; it is never scheduled. */
const SHEET: ImportView = {
  id: importId('import-1'),
  fileName: 'thang-12.xlsx',
  rows: [
    someRow({ row: 2, publishAt: '2026-12-01T12:30:00.000Z', message: 'Chủ nhật xanh ở Hòa An' }),
    someRow({ row: 3, problems: [{ path: 'date', code: 'SHEET_DATE_WRONG', values: { text: '31/02' } }] }),
  ],
  unknownColumns: [{ cell: 'H1', header: 'Người phụ trách' }],
  counts: { rows: 2, ready: 1, withProblems: 1, withWarnings: 0 },
  canCreate: false,
  createdAt: new Date('2026-11-22T02:00:00Z'),
  doneAt: null,
  postIds: [],
}

/** Reads every sheet as the same two rows. */
export const fakeSheets: SheetUses = {
  printImportTemplate: async () => new Uint8Array(),
  previewImport: async (_, { bytes }) => {
    if (bytes.length === 0) throw new AppError('SHEET_EMPTY')
    return SHEET
  },
  getImport: async () => SHEET,
  createImport: async () => {
    throw new AppError('IMPORT_HAS_PROBLEMS', { values: { count: 1 } })
  },
  exportPosts: async () => new Uint8Array(),
}

function someRow(given: Partial<JudgedRow>): JudgedRow {
  return {
    row: 2,
    postId: postId('post-9'),
    page: 'Tuổi trẻ Phụng Hiệp',
    pageName: 'Tuổi trẻ Phụng Hiệp',
    pageId: pageId('page-1'),
    column: '',
    columnId: null,
    branch: '',
    unitId: null,
    message: 'Bài',
    link: null,
    firstComment: null,
    pillar: 'members',
    kind: 'ordinary',
    officialSource: null,
    publishAt: null,
    problems: [],
    warnings: [],
    ...given,
  }
}
