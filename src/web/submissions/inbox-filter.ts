import { type InboxWish, SUBMISSION_STATES, type SubmissionState } from '../../intake/index.ts'
import { unitId } from '../../kernel/ids.ts'
import type { Form } from '../form.ts'

/** What the list is filtered by, as it stands in the address. */
export interface InboxFilter {
  readonly state: SubmissionState
  readonly branchId: string
  readonly onlyProblems: boolean
}

/** Reads the filter out of an address; what waits for the officer when it names no state. */
export const inboxFilterOf = (query: Form): InboxFilter => ({
  state: SUBMISSION_STATES.find(state => state === query.line('state')) ?? 'ready',
  branchId: query.line('branchId'),
  onlyProblems: query.line('problem') === 'yes',
})

/** Makes the wish that a filter stands for. */
export const inboxWishOf = ({ state, branchId, onlyProblems }: InboxFilter): InboxWish => ({
  state,
  unitId: branchId === '' ? undefined : unitId(branchId),
  hasProblem: onlyProblems || undefined,
})

/** Says where the list of a state stands, with the rest of the filter. */
export function inboxAddress({ state, branchId, onlyProblems }: InboxFilter): string {
  const query = new URLSearchParams({
    ...(state !== 'ready' && { state }),
    ...(branchId !== '' && { branchId }),
    ...(onlyProblems && { problem: 'yes' }),
  }).toString()
  return query === '' ? '/submissions' : `/submissions?${query}`
}
