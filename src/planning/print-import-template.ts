import { localDateAt, plusDays } from '../kernel/local-date.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { pagesByName } from '../organisation/page-store.ts'
import { findColumns } from './column-store.ts'
import { emptySheet } from './month-sheet.ts'
import type { SheetDeps } from './sheet-deps.ts'
import { KIND_WORDS, PILLAR_WORDS, type SheetLanguage } from './sheet-words.ts'

interface TemplateWords {
  readonly language: SheetLanguage
  readonly name: string
  /** The texts of the two sample rows. */
  readonly samples: readonly string[]
}

const NAMES_LIMIT = 200
const CLOCKS = [
  { hour: 6, minute: 30, second: 0 },
  { hour: 19, minute: 30, second: 0 },
]

/** Writes the empty sheet of a month (.xlsx): two sample rows, and lists of Pages, pillars, columns and kinds. */
export const printImportTemplate =
  ({ db, clock, sheets, timeZone }: Pick<SheetDeps, 'db' | 'clock' | 'sheets' | 'timeZone'>) =>
  async (actor: Actor, { language, name, samples }: TemplateWords): Promise<Uint8Array> => {
    authorize(actor, 'planning.write')
    const pages = (await pagesByName(db, NAMES_LIMIT)).filter(page => page.purpose === 'publish')
    const columns = (await findColumns(db)).filter(column => column.archivedAt === null)
    const choices = {
      page: pages.map(page => page.name),
      pillar: Object.values(PILLAR_WORDS).map(word => word[language]),
      column: columns.map(column => column.name),
      kind: [KIND_WORDS.ordinary, KIND_WORDS.tribute].map(word => word[language]),
    }
    const today = localDateAt(clock.now(), timeZone)
    const rows = CLOCKS.map((clockTime, index) => ({
      day: plusDays(today, (index + 1) * 7),
      clock: clockTime,
      page: choices.page[0] ?? '',
      message: samples[index] ?? '',
      pillar: choices.pillar[index] ?? '',
      kind: choices.kind[0] ?? '',
    }))
    return sheets.write(emptySheet(rows, name, language, choices), 'xlsx')
  }
