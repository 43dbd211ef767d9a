import type { Basis } from '../../activity/index.ts'
import { isoDate, type LocalDate } from '../../kernel/local-date.ts'

/** What a figure counts, as its list is asked for. */
export interface ListQuery {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly basis?: Basis
  readonly branchId?: string
  readonly source?: string
  readonly genre?: string
  readonly pillar?: string
  readonly verified?: 'true' | 'false'
  readonly eventKey?: string
}

/** Gives the address of the list that a figure counts. */
export function listAddress({ from, to, basis, ...parts }: ListQuery): string {
  const query = new URLSearchParams({ from: isoDate(from), to: isoDate(to) })
  if (basis === 'now') query.set('basis', basis)
  for (const [name, value] of Object.entries(parts)) if (value !== undefined) query.set(name, value)
  return `/page-posts?${query}`
}
