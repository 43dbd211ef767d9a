import { BASES, type Basis, RESULT_STATES, type ResultQuery } from '../../briefing/index.ts'
import { indicatorId, unitId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import type { Form } from '../form.ts'
import type { View } from '../views/view.ts'

/** What a page of the ledger shows: exactly what its address says. Days are local, both included. */
export interface LedgerFilter {
  readonly from: LocalDate
  readonly until: LocalDate
  readonly indicatorId: string
  readonly unitId: string
  readonly state: string
  readonly basis: Basis
}

/** Reads what an address asks for; this year where it does not say. */
export function ledgerFilterOf(asked: Form, { now, timeZone }: Pick<View, 'now' | 'timeZone'>): LedgerFilter {
  const { year } = localDateAt(now, timeZone)
  return {
    from: parseDate(asked.line('from')) ?? { year, month: 1, day: 1 },
    until: parseDate(asked.line('until')) ?? { year, month: 12, day: 31 },
    indicatorId: asked.line('indicatorId'),
    unitId: asked.line('unitId'),
    state: asked.line('state'),
    basis: BASES.find(basis => basis === asked.line('basis')) ?? 'then',
  }
}

/** The period and the units of a filter, as the ledger is asked. */
export const periodOf = ({ from, until, unitId: unit, basis }: LedgerFilter) => ({
  from,
  to: plusDays(until, 1),
  basis,
  unitId: unit === '' ? undefined : unitId(unit),
})

/** All of a filter, as the ledger is asked. */
export const queryOf = (filter: LedgerFilter): ResultQuery => ({
  ...periodOf(filter),
  indicatorId: filter.indicatorId === '' ? undefined : indicatorId(filter.indicatorId),
  state: RESULT_STATES.find(state => state === filter.state),
})

/** Writes an address of the ledger that shows this. */
export function ledgerAddress(filter: LedgerFilter, change: Partial<LedgerFilter> = {}, path = '/results') {
  const { from, until, ...rest } = { ...filter, ...change }
  const parts = Object.entries({ from: isoDate(from), until: isoDate(until), ...rest })
  return `${path}?${new URLSearchParams(parts.filter(([, value]) => value !== ''))}`
}
