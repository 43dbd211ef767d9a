import { listAllPagePosts } from './activity/figures/list-all-page-posts.ts'
import { readFigures, readOwnFigures } from './activity/figures/read-figures.ts'
import { createPdfmakePapers } from './adapters/pdf/pdfmake-papers.ts'
import { createHucreSheets } from './adapters/sheets/hucre-sheets.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { createDocxPapers } from './adapters/word/docx-papers.ts'
import { createMeeting, readLedger } from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'

/** Makes what the month's meeting is prepared, held and written up with; it only reads what was counted. */
export function composeMeeting({ config, database }: Pick<Ground, 'config' | 'database'>) {
  const common = {
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    timeZone: config.timeZone,
  }
  return createMeeting({
    ...common,
    figures: {
      readFigures: readFigures(common),
      readOwnFigures: readOwnFigures(common),
      listAllPagePosts: listAllPagePosts(common),
    },
    ledger: readLedger(common),
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers(), pdf: createPdfmakePapers() },
  })
}
