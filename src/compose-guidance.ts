import type { Activity } from './activity/index.ts'
import { createHucreSheets } from './adapters/sheets/hucre-sheets.ts'
import { systemClock } from './adapters/system/system-clock.ts'
import { createSystemIds } from './adapters/system/system-ids.ts'
import { createDocxPapers } from './adapters/word/docx-papers.ts'
import { createGuidance, type ProgrammeFile } from './briefing/index.ts'
import type { Ground } from './compose-ground.ts'

/** Makes what documents, programmes and yearly plans are kept with. */
export const composeGuidance = (
  { config, database }: Ground,
  activity: Activity,
  programmeFile: ProgrammeFile,
) =>
  createGuidance({
    db: database.db,
    clock: systemClock,
    ids: createSystemIds(systemClock),
    timeZone: config.timeZone,
    figures: activity,
    sheets: createHucreSheets(),
    papers: { docx: createDocxPapers() },
    programmeFile,
  })
