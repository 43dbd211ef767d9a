import type { UnitId } from '../../kernel/ids.ts'
import { dayNumber, fromDayNumber, plusMonths } from '../../kernel/local-date.ts'
import { remembered } from '../../kernel/remembered.ts'
import { concerns, type Excusable } from './excused-day.ts'
import { dayOf } from './unit-row.ts'

/** How often is expected, of whom, and from when to when. */
export interface DatedTarget {
  readonly unitId: UnitId | null
  readonly block: string | null
  readonly postsPerMonth: number
  readonly longestGapDays: number
  readonly validFrom: string
  readonly validTo: string | null
}

/** What is expected on one day. */
export interface Target {
  readonly postsPerMonth: number
  readonly longestGapDays: number
}

/** What holds where nobody set anything. @see DOMAIN 10, question 3 */
const DEFAULT_TARGET: Target = { postsPerMonth: 4, longestGapDays: 14 }

type Targeted = Excusable & { readonly targetPostsPerMonth: number | null }

/**
 * Makes a lookup of what is expected of a branch on a day: by its own dated target, else by the number beside its
 * name, else by its block's target, else by everybody's. Of several that hold, the one that began last.
 */
export function targetsOf(branch: Targeted, targets: readonly DatedTarget[]): (day: number) => Target {
  const ranked = targets
    .filter(target => concerns(target, branch))
    .map(target => ({
      target,
      from: dayOf(target.validFrom),
      to: target.validTo === null ? Number.POSITIVE_INFINITY : dayOf(target.validTo),
    }))
    .sort((a, b) => b.from - a.from)
  const at = (day: number, isMeant: (target: DatedTarget) => boolean) =>
    ranked.find(({ target, from, to }) => from <= day && day <= to && isMeant(target))?.target
  return day => {
    const own = at(day, ({ unitId }) => unitId !== null)
    if (own !== undefined) return own
    const shared = at(day, ({ block }) => block !== null) ?? at(day, ({ unitId, block }) => unitId === block)
    const { targetPostsPerMonth: noted } = branch
    return noted === null
      ? (shared ?? DEFAULT_TARGET)
      : { ...(shared ?? DEFAULT_TARGET), postsPerMonth: noted }
  }
}

/** Makes a lookup of which part of its month each day is. */
export const shareOfMonth = (): ((day: number) => number) => remembered((day: number) => 1 / daysInMonth(day))

function daysInMonth(day: number): number {
  const first = { ...fromDayNumber(day), day: 1 }
  return dayNumber(plusMonths(first, 1)) - dayNumber(first)
}
