import type { IntakeWords } from '../../intake/index.ts'
import { vi } from './pages.vi.ts'

const { asides, credit, reasons } = vi.submission
const reasonWords: Readonly<Record<string, string>> = reasons
const names = new Intl.ListFormat('vi', { type: 'conjunction' })

/** What intake writes into Posts and notes. Posts are Vietnamese, whatever language the pages are read in. */
export const intakeWords: IntakeWords = {
  credit: unitNames => credit(names.format(unitNames)),
  aside: ({ field, words }) => asides[field](words),
  reason: code => reasonWords[code] ?? reasons.other,
}
