import type { IntakeWords } from '../../intake/index.ts'
import { vi } from './pages.vi.ts'
import { roundUpText } from './round-up-text.ts'

const { asides, credit, reasons } = vi.submission
const reasonWords: Readonly<Record<string, string>> = reasons

/** What intake writes into Posts and notes. Posts are Vietnamese, whatever language the pages are read in. */
export const intakeWords: IntakeWords = {
  credit: unitNames => credit(unitNames.join(' – ')),
  roundUp: roundUpText,
  aside: ({ field, words }) => asides[field](words),
  reason: code => reasonWords[code] ?? reasons.other,
}
