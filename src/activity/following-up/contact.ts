import { AppError } from '../../kernel/errors.ts'
import { cleanText } from '../../kernel/text.ts'

/** How somebody was in touch with a branch. */
export const CONTACT_WAYS = ['called', 'messaged', 'met'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

const WORDS_LIMIT = 500

/** Reads what somebody noted; words may be left out. @throws {INVALID_INPUT} when they are too long */
export function readContactWords(typed: string): string {
  const words = cleanText(typed)
  if (words.length <= WORDS_LIMIT) return words
  const fields = [{ path: 'words', code: 'TOO_LONG', values: { maximum: WORDS_LIMIT } }]
  throw new AppError('INVALID_INPUT', { fields })
}
