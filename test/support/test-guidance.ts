import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { createDocxPapers } from '../../src/adapters/word/docx-papers.ts'
import type { GuidanceDeps } from '../../src/briefing/guidance/guidance-deps.ts'
import { createGuidance } from '../../src/briefing/index.ts'
import { programmeFile } from './programme-file.ts'

type Ground = Pick<GuidanceDeps, 'db' | 'clock' | 'ids' | 'figures'>

/** Documents, programmes and plans over these figures and a real database; papers and sheets are real as well. */
export const createTestGuidance = (ground: Ground) =>
  createGuidance({
    ...ground,
    timeZone: 'Asia/Ho_Chi_Minh',
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers() },
    programmeFile,
  })
