import type { DayExcuse } from '../../activity/index.ts'
import type { PageTexts } from '../text/pages.vi.ts'

/** Says in words why nothing is expected of a branch on a day. */
export const excuseText = (excuse: DayExcuse, { ownSilence }: PageTexts): string =>
  'rule' in excuse ? ownSilence.rules[excuse.rule] : reasonText(excuse.reason, ownSilence.reasons)

/** Says a noted reason: what a branch said itself is kept as one of four words. */
export const reasonText = (reason: string, words: Readonly<Record<string, string>>): string =>
  words[reason] ?? reason
