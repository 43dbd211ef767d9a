import { AppError, type FieldError } from '../kernel/errors.ts'
import type { ColumnId, PageId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'
import type { Pillar } from '../publishing/post.ts'
import { placeProblems, readPlace, type WeeklyPlace } from './slot.ts'

/** When a column comes back, and how many days ahead it is drafted. */
export interface Recurrence extends WeeklyPlace {
  readonly leadDays: number
}

/** What a person decides about a column. */
export interface ColumnContent {
  readonly name: string
  /** The Page it belongs to; null is open to all. */
  readonly pageId: PageId | null
  readonly pillar: Pillar | null
  readonly templateId: string | null
  readonly recurrence: Recurrence | null
}

/** A column ("chuyên mục"): what a kind of Posts has in common, as a weekly round-up. */
export interface EditorialColumn extends ColumnContent {
  readonly id: ColumnId
  readonly createdAt: Date
  /** Since when nothing new is written for it. */
  readonly archivedAt: Date | null
}

const NAME_LIMIT = 100
/** Drafts further ahead than a month and a half would be rewritten anyway. */
const LEAD_DAYS_LIMIT = 45

/**
 * Cleans what was typed about a column, and reports every problem at once.
 * @throws {INVALID_INPUT} naming each field: a column that comes back needs a Page
 */
export function readColumn(typed: ColumnContent): ColumnContent {
  const name = cleanLine(typed.name)
  const fields = [...nameProblems(name), ...recurrenceProblems(typed)]
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  const { recurrence } = typed
  return { ...typed, name, recurrence: recurrence && { ...recurrence, ...readPlace(recurrence) } }
}

function* nameProblems(name: string): Generator<FieldError> {
  if (name === '') yield { path: 'name', code: 'REQUIRED' }
  if (name.length > NAME_LIMIT) yield { path: 'name', code: 'TOO_LONG', values: { maximum: NAME_LIMIT } }
}

function* recurrenceProblems({ recurrence, pageId }: ColumnContent): Generator<FieldError> {
  if (recurrence === null) return
  if (pageId === null) yield { path: 'pageId', code: 'COLUMN_PAGE_NEEDED' }
  for (const problem of placeProblems(recurrence)) yield { ...problem, path: `recurrence.${problem.path}` }
  const { leadDays } = recurrence
  if (!(leadDays >= 1)) yield { path: 'recurrence.leadDays', code: 'TOO_SMALL', values: { minimum: 1 } }
  if (leadDays > LEAD_DAYS_LIMIT)
    yield { path: 'recurrence.leadDays', code: 'TOO_BIG', values: { maximum: LEAD_DAYS_LIMIT } }
}
