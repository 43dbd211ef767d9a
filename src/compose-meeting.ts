import { listAllPagePosts } from './activity/figures/list-all-page-posts.ts'
import { readFigures, readOwnFigures } from './activity/figures/read-figures.ts'
import { createPdfmakePapers } from './adapters/pdf/pdfmake-papers.ts'
import { createHucreSheets } from './adapters/sheets/hucre-sheets.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { createDocxPapers } from './adapters/word/docx-papers.ts'
import { createMeeting, createRecaps, type MeetingPosts, readLedger } from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'
import { recapText } from './web/text/recap-text.ts'

type Standing = Pick<Ground, 'config' | 'database'>

/** Makes what the month's meeting is prepared, held and written up with; it only reads what was counted. */
export const composeMeeting = (ground: Standing) => createMeeting(depsOf(ground))

/** Makes what tells in public of a month or a year. */
export const composeRecaps = (ground: Standing, posts: MeetingPosts) =>
  createRecaps({ ...depsOf(ground), posts, words: { recap: recapText } })

function depsOf({ config, database }: Standing) {
  const common = {
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    timeZone: config.timeZone,
  }
  return {
    ...common,
    figures: {
      readFigures: readFigures(common),
      readOwnFigures: readOwnFigures(common),
      listAllPagePosts: listAllPagePosts(common),
    },
    ledger: readLedger(common),
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers(), pdf: createPdfmakePapers() },
  }
}
