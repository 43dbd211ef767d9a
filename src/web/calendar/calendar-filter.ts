import { type ColumnId, columnId, type PageId, pageId } from '../../kernel/ids.ts'
import { PILLARS, POST_STATES, type PostState } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** Which Posts the calendar shows; what is left out shows all. */
export interface CalendarFilter {
  readonly pageId?: PageId | undefined
  readonly state?: PostState | undefined
  readonly pillar?: (typeof PILLARS)[number] | undefined
  readonly columnId?: ColumnId | undefined
}

export const STATES = Object.keys(POST_STATES).filter(isPostState)

/** Reads the filter out of an address; words it does not know are left out. */
export function filterOf(asked: Form): CalendarFilter {
  const [page, state, pillar, column] = ['page', 'state', 'pillar', 'column'].map(name => asked.line(name))
  return {
    pageId: page ? pageId(page) : undefined,
    state: STATES.find(each => each === state),
    pillar: PILLARS.find(each => each === pillar),
    columnId: column ? columnId(column) : undefined,
  }
}

/** Tells whether a filter leaves anything out. */
export const isNarrowed = (filter: CalendarFilter): boolean =>
  Object.values(filter).some(value => value !== undefined)

/** Writes an address with the filter and what else it says; empty values are left out. */
export function addressWith(
  path: string,
  { pageId: page, state, pillar, columnId: column }: CalendarFilter,
  more: Readonly<Record<string, string>> = {},
): string {
  const parts = { ...more, page, state, pillar, column }
  const query = new URLSearchParams(
    Object.entries(parts).filter((part): part is [string, NonNullable<(typeof part)[1]>] => Boolean(part[1])),
  )
  return query.size === 0 ? path : `${path}?${query}`
}

function isPostState(word: string): word is PostState {
  return Object.hasOwn(POST_STATES, word)
}
