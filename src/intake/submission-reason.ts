import { AppError } from '../kernel/errors.ts'
import { cleanText } from '../kernel/text.ts'

/** Why a Submission goes back to its branch. */
export const SUBMISSION_RETURN_REASONS = [
  'figures-missing',
  'photos-missing',
  'photos-blurred',
  'consent-needed',
  'time-or-place-unclear',
  'words-unclear',
  'sent-already',
  'other',
] as const

/** Why a Submission is not taken. */
export const SUBMISSION_REJECT_REASONS = ['duplicate', 'off-topic', 'too-late', 'not-true', 'other'] as const

export type SubmissionReason =
  | (typeof SUBMISSION_RETURN_REASONS)[number]
  | (typeof SUBMISSION_REJECT_REASONS)[number]

/** Longest reason in words that is taken, in UTF-16 units. */
const REASON_LIMIT = 2_000

/** Why, as it was given: by a code of a list, in words, or both. */
export interface SentReason<Code extends SubmissionReason = SubmissionReason> {
  readonly reasonCode?: Code | null | undefined
  readonly reason?: string | null | undefined
}

/**
 * Reads a reason: words, or the words of the list where only a code was given.
 * @throws {INVALID_INPUT} without either, or when the words are too long
 */
export function readReason(sent: SentReason, wordsOf: (code: string) => string) {
  const words = cleanText(sent.reason ?? '')
  const code = sent.reasonCode ?? null
  if (words.length > REASON_LIMIT)
    throw new AppError('INVALID_INPUT', {
      fields: [{ path: 'reason', code: 'TOO_LONG', values: { maximum: REASON_LIMIT } }],
    })
  if (words === '' && (code === null || code === 'other'))
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'reason', code: 'REQUIRED' }] })
  return { reasonCode: code, reason: words || wordsOf(code ?? 'other') }
}
