import { dayNumber, localDateAt } from '../../kernel/local-date.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { FigureGround } from './figure-ground-store.ts'
import { type FigureRows, figureRows } from './figure-rows.ts'
import { type Period, periodOf, startsOfDays } from './period.ts'
import type { ShownWish } from './shown-posts-store.ts'

/** Where and when: what a wish asks for, reckoned once. */
export interface FigurePlace {
  readonly period: Period
  readonly rows: FigureRows
  readonly shown: ShownWish
}

/**
 * Reckons which days a wish is about, which rows there are and what stands in them.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export function figurePlace(
  ground: FigureGround,
  wish: ActivityWish,
  { now, timeZone }: { readonly now: Date; readonly timeZone: string },
): FigurePlace {
  const period = periodOf(wish, timeZone)
  const rows = figureRows(ground, wish, period, dayNumber(localDateAt(now, timeZone)))
  const { fromAt, toAt } = period
  const shown = { stretches: rows.stretches, fromAt, toAt, timeZone, startOf: startsOfDays(timeZone) }
  return { period, rows, shown }
}
