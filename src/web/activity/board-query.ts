import type { Basis } from '../../activity/index.ts'
import { type BranchActivity, NEEDS, type Need, needOf } from '../../activity/index.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { Form } from '../form.ts'
import { basisOf } from './figure-query.ts'

/** What of the board somebody wants to see; empty is everything. */
export interface BoardQuery {
  readonly q: string
  readonly block: string
  readonly cluster: string
  readonly need: Need | ''
  readonly basis: Basis
}

/** Reads which part of the board an address asks for. */
export const boardQuery = (query: Form): BoardQuery => ({
  q: query.line('q'),
  block: query.line('block'),
  cluster: query.line('cluster'),
  need: NEEDS.find(need => need === query.line('need')) ?? '',
  basis: basisOf(query),
})

/** Gives the address of the board with something else asked. */
export function boardAddress(query: BoardQuery, other: Partial<BoardQuery>): string {
  const wanted = Object.entries({ ...query, ...other }).filter(
    ([name, value]) => value !== '' && !(name === 'basis' && value === 'then'),
  )
  return wanted.length === 0 ? '/branches' : `/branches?${new URLSearchParams(wanted)}`
}

/** Picks what somebody asked for, whatever its need. `found` are the units of the name that was typed. */
export const pickBranches = (
  items: readonly BranchActivity[],
  { block, cluster }: BoardQuery,
  found: ReadonlySet<UnitId> | null,
): readonly BranchActivity[] =>
  items.filter(
    item =>
      (block === '' || item.block === block) &&
      (cluster === '' || item.cluster === cluster) &&
      (found === null || found.has(item.branchId)),
  )

/** Picks those of one need. */
export const pickNeed = (items: readonly BranchActivity[], need: BoardQuery['need']) =>
  need === '' ? items : items.filter(item => needOf(item) === need)
