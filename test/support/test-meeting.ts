import { createPdfmakePapers } from '../../src/adapters/pdf/pdfmake-papers.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { createDocxPapers } from '../../src/adapters/word/docx-papers.ts'
import { createMeeting, readLedger } from '../../src/briefing/index.ts'
import type { MeetingDeps } from '../../src/briefing/meeting/meeting-deps.ts'

type Ground = Pick<MeetingDeps, 'db' | 'clock' | 'ids'>

/** The monthly meeting over these figures and a real database; papers and sheets are real as well. */
export function createTestMeeting(ground: Ground, figures: MeetingDeps['figures']) {
  const common = { ...ground, timeZone: 'Asia/Ho_Chi_Minh' }
  return createMeeting({
    ...common,
    figures,
    ledger: readLedger(common),
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers(), pdf: createPdfmakePapers() },
  })
}
