import type { Amendment } from './amendment.ts'

/** What was asked of a Post that is out, and how far it is. */
export type AmendmentView = Pick<
  Amendment,
  | 'id'
  | 'kind'
  | 'state'
  | 'text'
  | 'askedAt'
  | 'askedByName'
  | 'problemCode'
  | 'remedy'
  | 'provedAt'
  | 'settledAt'
>

/** Shows an amendment. */
export const viewAmendment = (row: Amendment): AmendmentView => {
  const { id, kind, state, text, askedAt, askedByName, problemCode, remedy, provedAt, settledAt } = row
  return { id, kind, state, text, askedAt, askedByName, problemCode, remedy, provedAt, settledAt }
}

/** Tells whether a Post with these amendments is being taken off its Page. */
export const isBeingRemoved = (amendments: readonly Amendment[]): boolean =>
  amendments.some(({ kind, state }) => kind === 'removal' && state === 'waiting')
