import { AppError, type FieldError } from '../../kernel/errors.ts'
import { cleanLine } from '../../kernel/text.ts'
import type { PostKind } from '../post.ts'

/** Who officially says what a Post tells, as it was typed. */
export interface SourceInput {
  readonly kind?: PostKind
  readonly officialSource?: string | null
  readonly officialLink?: string | null
}

export interface Source {
  readonly kind: PostKind
  readonly officialSource: string | null
  readonly officialLink: string | null
}

/** Cleans what was typed about a source; empty means none. */
export const readSource = ({ kind = 'ordinary', officialSource, officialLink }: SourceInput): Source => ({
  kind,
  officialSource: cleanLine(officialSource ?? '') || null,
  officialLink: cleanLine(officialLink ?? '') || null,
})

const SOURCE_LIMIT = 200

/**
 * Lets an urgent Post pass only with a named official source; `others` are what else is wrong with the Post.
 * @throws {SOURCE_REQUIRED} {INVALID_INPUT}
 * @see Luật An ninh mạng 2025: no unfounded information
 */
export function requireSource(source: Source, others: readonly FieldError[]): void {
  const problems = [...sourceProblems(source)]
  const isMissing = problems.some(({ code }) => code === 'SOURCE_REQUIRED')
  if (problems.length > 0)
    throw new AppError(isMissing ? 'SOURCE_REQUIRED' : 'INVALID_INPUT', { fields: [...problems, ...others] })
}

/** Lists everything that speaks against a source. */
export function* sourceProblems({ kind, officialSource, officialLink }: Source): Generator<FieldError> {
  if (kind === 'urgent' && officialSource === null) yield { path: 'officialSource', code: 'SOURCE_REQUIRED' }
  if ((officialSource ?? '').length > SOURCE_LIMIT)
    yield { path: 'officialSource', code: 'TOO_LONG', values: { maximum: SOURCE_LIMIT } }
  if (officialLink !== null && !/^https?:\/\/\S+$/.test(officialLink))
    yield { path: 'officialLink', code: 'POST_LINK_INVALID' }
}

const SOURCE_LINE = /^\s*nguồn(?: tin)?\s*:/imu

/** Puts an urgent Post's source at the end of its text, unless the text names one in a line of its own. */
export function withSource(message: string, { kind, officialSource, officialLink }: Source): string {
  const isTold = kind !== 'urgent' || officialSource === null || SOURCE_LINE.test(message.normalize('NFC'))
  if (isTold || message.trim() === '') return message
  return `${message.trimEnd()}\n\nNguồn: ${officialSource}${officialLink === null ? '' : ` (${officialLink})`}`
}
