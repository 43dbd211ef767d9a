import { type LocalDate, pad2 } from '../kernel/local-date.ts'

/** Letters and digits that nobody mistakes for another when they are read out: no 0 and O, no 1 and I. 32 of them. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 4

/**
 * Makes a receipt number, short enough to be told on the telephone: `TB-2211-K7QF` for the 22nd of November. There are
 * a million for each day of the year; whoever writes one down makes another when it is taken.
 */
export function receiptNumber({ day, month }: LocalDate, random: Uint8Array): string {
  const signs = [...random.subarray(0, LENGTH)].map(byte => SIGNS[byte % SIGNS.length])
  return `TB-${pad2(day)}${pad2(month)}-${signs.join('')}`
}
