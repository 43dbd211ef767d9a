import { parseMonth, printMonth } from '../../kernel/vietnamese-date.ts'

/** Writes `2026-10` as people do: 10/2026. */
export function monthText(month: string): string {
  const known = parseMonth(month)
  return known === null ? month : printMonth(known, 'dd/MM/yyyy')
}
