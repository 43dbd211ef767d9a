import { AppError, type FieldError } from '../kernel/errors.ts'
import type { PracticeId, SubmissionId, UnitId } from '../kernel/ids.ts'
import { cleanLine, cleanText } from '../kernel/text.ts'
import type { Pillar } from '../publishing/post.ts'

/** A way of working that others may start from. */
export interface Practice {
  readonly id: PracticeId
  readonly title: string
  /** What was done and how, so that others can do it. */
  readonly text: string
  readonly pillar: Pillar | null
  /** Whose way of working it is; null where it belongs to no branch in particular. */
  readonly unitId: UnitId | null
  readonly unitName: string | null
  /** The Submission it was made from. */
  readonly submissionId: SubmissionId | null
  readonly createdAt: Date
  /** Since when it is offered to nobody. */
  readonly retiredAt: Date | null
}

/** What a person writes of it. */
export type PracticeContent = Pick<Practice, 'title' | 'text' | 'pillar'>

const TITLE_LIMIT = 200
const TEXT_LIMIT = 5_000

/** Cleans what was written. @throws {INVALID_INPUT} naming what is missing or too long */
export function readPractice({ title, text, pillar }: PracticeContent): PracticeContent {
  const cleaned = { title: cleanLine(title), text: cleanText(text), pillar }
  const fields = [
    ...lengthOf('title', cleaned.title, TITLE_LIMIT),
    ...lengthOf('text', cleaned.text, TEXT_LIMIT),
  ]
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return cleaned
}

function lengthOf(path: string, written: string, maximum: number): readonly FieldError[] {
  if (written === '') return [{ path, code: 'REQUIRED' }]
  return written.length > maximum ? [{ path, code: 'TOO_LONG', values: { maximum } }] : []
}
