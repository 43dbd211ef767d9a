import { createPdfmakePapers } from '../../src/adapters/pdf/pdfmake-papers.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { createDocxPapers } from '../../src/adapters/word/docx-papers.ts'
import { createMeeting, createRecaps, type MeetingPosts, readLedger } from '../../src/briefing/index.ts'
import type { MeetingDeps } from '../../src/briefing/meeting/meeting-deps.ts'
import { recapText } from '../../src/web/text/recap-text.ts'

type Ground = Pick<MeetingDeps, 'db' | 'clock' | 'ids'>

/** The monthly meeting over these figures and a real database; papers and sheets are real as well. */
export function createTestMeeting(ground: Ground, figures: MeetingDeps['figures'], posts: MeetingPosts) {
  const common = { ...ground, timeZone: 'Asia/Ho_Chi_Minh' }
  const deps = {
    ...common,
    figures,
    ledger: readLedger(common),
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers(), pdf: createPdfmakePapers() },
  }
  return { ...createMeeting(deps), ...createRecaps({ ...deps, posts, words: { recap: recapText } }) }
}
