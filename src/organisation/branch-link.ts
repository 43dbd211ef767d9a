import type { BranchLinkId, UnitId } from '../kernel/ids.ts'
import type { Doer } from './access.ts'

/** Whoever holds a branch's link. A seat belongs to the branch, never to a person, and may act for it alone. */
export interface Seat {
  readonly linkId: BranchLinkId
  readonly unitId: UnitId
  readonly unitName: string
  /** What the holder likes to be called. */
  readonly holderName: string | null
}

/** Longest name a holder may give themselves. */
export const HOLDER_NAME_LIMIT = 60

/** Names a seat in the audit: the branch, not the person. */
export const doerOfSeat = ({ linkId, unitName }: Seat): Doer => ({
  kind: 'branch',
  id: linkId,
  name: unitName,
})
