import { localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { bookOf } from './brief-book.ts'
import { type AddressOfList, paperOf } from './brief-paper.ts'
import type { PaperWords } from './brief-words.ts'
import type { MeetingDeps } from './meeting-deps.ts'
import { findMeetingRules } from './meeting-rules-store.ts'
import { findShown, readWantedBrief, readWantedSnapshot, type WantedBrief } from './read-briefing.ts'

/** The kinds of files a briefing is written as. */
export const BRIEF_FORMATS = ['xlsx', 'csv', 'pdf', 'docx'] as const
export type BriefFormat = (typeof BRIEF_FORMATS)[number]

/** What a briefing is written as, with which words, and where its figures lead. */
export interface ExportWish {
  readonly format: BriefFormat
  readonly words: PaperWords
  /** Of just the version that is written, so that a later one leads nowhere else; null where nobody could open a list. */
  readonly addressesOf: ((written: WantedBrief) => AddressOfList) | null
}

/**
 * Writes a briefing as a file; every figure is that of `readBriefing`. A frozen month is dated the day it was frozen.
 * @throws {INVALID_INPUT} {BRIEFING_VERSION_UNKNOWN}
 */
export const exportBriefing =
  (deps: MeetingDeps) =>
  async (
    actor: Actor,
    wanted: WantedBrief,
    { format, words, addressesOf }: ExportWish,
  ): Promise<Uint8Array> => {
    authorize(actor, 'briefing.read')
    const shown = await findShown(deps, wanted)
    const written = shown === null ? wanted : { month: shown.month, version: shown.version }
    // Papers and CSV have no room for the lists.
    const brief =
      format === 'xlsx'
        ? await readWantedSnapshot(deps)(actor, written)
        : { ...(await readWantedBrief(deps)(actor, written)), pagePosts: [] }
    const { sheets, papers, clock, timeZone } = deps
    const book = () => bookOf(brief, words, timeZone)
    if (format === 'xlsx') return sheets.writeBook(book())
    const [table] = format === 'csv' ? book() : []
    if (table !== undefined) return sheets.write(table, 'csv')
    const rules = await findMeetingRules(deps.db)
    const datedOn = localDateAt(shown?.frozenAt ?? clock.now(), timeZone)
    const paper = paperOf(brief, { rules, words, datedOn, addressOf: addressesOf?.(written) ?? null })
    return papers[format === 'docx' ? 'docx' : 'pdf'].write(paper)
  }
