import type { Kysely } from 'kysely'
import { listAllPagePosts } from '../../src/activity/figures/list-all-page-posts.ts'
import { readFigures, readOwnFigures } from '../../src/activity/figures/read-figures.ts'
import { createPdfmakePapers } from '../../src/adapters/pdf/pdfmake-papers.ts'
import { createHucreSheets } from '../../src/adapters/sheets/hucre-sheets.ts'
import { systemClock } from '../../src/adapters/system/system-clock.ts'
import { createDocxPapers } from '../../src/adapters/word/docx-papers.ts'
import { createMeeting } from '../../src/briefing/meeting/create-meeting.ts'
import { BRIEF_FORMATS } from '../../src/briefing/meeting/export-briefing.ts'
import type { Schema } from '../../src/database/schema.ts'
import { isoDate } from '../../src/kernel/local-date.ts'
import { systemActor } from '../../src/organisation/access.ts'
import { paper } from '../../src/web/text/vi/paper.ts'
import { someDifficulty, someResult } from '../support/fake-brief.ts'
import { createCountingIds } from '../support/test-organisation.ts'
import type { Line } from './report.ts'
import { inReportHouse } from './report-house.ts'
import { NEWEST_MONTH } from './report-posts.ts'
import { median } from './statistics.ts'

const ROUNDS = 5
const TIME_ZONE = 'Asia/Ho_Chi_Minh'
const MONTH = isoDate(NEWEST_MONTH).slice(0, 7)

/** Measures how long a month's briefing of 300 branches takes to be counted and written as each kind of file. */
export const benchExports = (): Promise<readonly Line[]> =>
  inReportHouse(async db => {
    const meeting = meetingOf(db)
    const lines: Line[] = []
    for (const format of BRIEF_FORMATS) {
      const tookS: number[] = []
      for (let round = 0; round < ROUNDS; round++) {
        const startedAtMs = performance.now()
        const wish = { format, words: paper, addressesOf: () => () => 'https://doan.example/page-posts' }
        await meeting.exportBriefing(systemActor('bench'), { month: MONTH }, wish)
        tookS.push((performance.now() - startedAtMs) / 1_000)
      }
      const name = `A month’s briefing of 300 branches as .${format}`
      lines.push({ name, unit: 's', ours: median(tookS), floor: null, target: { atMost: 3 } })
    }
    return lines
  })

function meetingOf(db: Kysely<Schema>) {
  const deps = { db, clock: systemClock, timeZone: TIME_ZONE }
  return createMeeting({
    ...deps,
    ids: createCountingIds('bench'),
    figures: {
      readFigures: readFigures(deps),
      readOwnFigures: readOwnFigures(deps),
      listAllPagePosts: listAllPagePosts(deps),
    },
    ledger: { sumResults: async () => [someResult()], listDifficulties: async () => [someDifficulty()] },
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers(), pdf: createPdfmakePapers() },
  })
}
