import { dayNumber, isoWeekday, type LocalDate, localDateAt, weekOf } from '../kernel/local-date.ts'
import { truncate } from '../kernel/text.ts'
import { MINUTE, msBetween } from '../kernel/time.ts'
import { localTimeAt, printCalendarDay, printTime } from '../kernel/vietnamese-date.ts'
import type { Pillar } from '../publishing/post.ts'
import { isQuiet } from '../publishing/timing/quiet-hours.ts'
import type { TimingRules } from '../publishing/timing/timing.ts'
import type { Duplicate } from './duplicate.ts'
import { missingPillars, type PlannedPost } from './plan.ts'
import type { WeeklyPlace } from './slot.ts'

/** Everything a plan may be warned about; none of it stops anybody. */
export const PLAN_WARNINGS = [
  'collision',
  'quiet-hours',
  'three-in-a-row',
  'pillar-missing',
  'day-full',
  'same-text',
  'similar-text',
  'same-photo',
  'same-event',
] as const

export type PlanWarningCode = (typeof PLAN_WARNINGS)[number]

/** Something to think over before a Post is placed. */
export interface PlanWarning {
  readonly code: PlanWarningCode
  /** What fills its sentence. */
  readonly values: Readonly<Record<string, string | number>>
}

/** Tells whether a warning is about the place of a Post, not about what the Page said or showed before. */
export const isAboutPlace = ({ code }: PlanWarning): boolean => PLACE_WARNINGS.some(other => other === code)

const PLACE_WARNINGS = [
  'collision',
  'quiet-hours',
  'three-in-a-row',
  'pillar-missing',
  'day-full',
] as const satisfies readonly PlanWarningCode[]

/** A Post about to be placed, among what else goes out on its Page. */
export interface Placing {
  readonly publishAt: Date
  /** The branch it tells about. */
  readonly branch: { readonly id: string; readonly name: string } | null
  readonly pillar: Pillar | null
  /** The Page's other Posts by time, from a week before its week to a week after. */
  readonly posts: readonly PlannedPost[]
  /** Every place of the Page's week, whatever column it is kept for. */
  readonly places: readonly WeeklyPlace[]
  readonly rules: TimingRules
  readonly timeZone: string
}

type Check = (placing: Placing) => PlanWarning | null

/** Lists what speaks against placing a Post like this, in the order of the codes. */
export const planWarnings = (placing: Placing): readonly PlanWarning[] =>
  CHECKS.flatMap(check => check(placing) ?? [])

const TITLE_LENGTH = 60

/** Another Post of the Page goes out too near; the nearest one is named. */
function collision({ publishAt, posts, rules, timeZone }: Placing): PlanWarning | null {
  const distanceMs = (post: PlannedPost): number => Math.abs(msBetween(publishAt, post.publishAt))
  const [nearest] = posts.toSorted((a, b) => distanceMs(a) - distanceMs(b))
  if (nearest === undefined || distanceMs(nearest) >= rules.spacingMinutes * MINUTE) return null
  return {
    code: 'collision',
    values: {
      postId: nearest.id,
      title: titleOf(nearest.message),
      time: printTime(localTimeAt(nearest.publishAt, timeZone), 'HH:mm'),
      minutes: Math.floor(distanceMs(nearest) / MINUTE),
      spacing: rules.spacingMinutes,
    },
  }
}

const titleOf = (message: string): string => truncate(message.split('\n')[0] ?? '', TITLE_LENGTH)

/** Names the Post that says or shows the same. */
export const duplicateWarning = ({ code, post }: Duplicate, timeZone: string): PlanWarning => ({
  code,
  values: {
    postId: post.id,
    title: titleOf(post.message),
    date: printCalendarDay(localDateAt(post.publishAt, timeZone)),
    time: printTime(localTimeAt(post.publishAt, timeZone), 'HH:mm'),
  },
})

function quietHours({ publishAt, rules, timeZone }: Placing): PlanWarning | null {
  if (!isQuiet(publishAt, rules, timeZone)) return null
  return { code: 'quiet-hours', values: { from: rules.quietFrom, to: rules.quietTo } }
}

const ROW = 3

/** It would stand in a row of three Posts in which all tell about one branch. */
function threeInARow({ publishAt, branch, posts }: Placing): PlanWarning | null {
  if (branch === null) return null
  const before = posts.filter(post => post.publishAt <= publishAt).toReversed()
  const after = posts.filter(post => post.publishAt > publishAt)
  const isOther = (post: PlannedPost): boolean => post.unitId !== branch.id
  const row = 1 + lengthUntil(before, isOther) + lengthUntil(after, isOther)
  return row < ROW ? null : { code: 'three-in-a-row', values: { branchId: branch.id, branch: branch.name } }
}

function lengthUntil<T>(things: readonly T[], isEnd: (thing: T) => boolean): number {
  const end = things.findIndex(isEnd)
  return end < 0 ? things.length : end
}

/** Pillars have nothing in its week, and it brings none of them. */
function pillarMissing({ publishAt, pillar, posts, timeZone }: Placing): PlanWarning | null {
  const week = weekOf(localDateAt(publishAt, timeZone))
  const ofWeek = posts.filter(post => isWithin(week, localDateAt(post.publishAt, timeZone)))
  const missing = missingPillars(ofWeek)
  if (missing.length === 0 || missing.some(other => other === pillar)) return null
  return { code: 'pillar-missing', values: { pillars: missing.join(', ') } }
}

const isWithin = ({ from, to }: ReturnType<typeof weekOf>, date: LocalDate): boolean =>
  dayNumber(from) <= dayNumber(date) && dayNumber(date) <= dayNumber(to)

/** A day holds three Posts at ease, or as many as it has places. */
const EASY_DAY = 3

function dayFull({ publishAt, posts, places, timeZone }: Placing): PlanWarning | null {
  const day = localDateAt(publishAt, timeZone)
  const count = posts.filter(
    post => dayNumber(localDateAt(post.publishAt, timeZone)) === dayNumber(day),
  ).length
  const placeCount = places.filter(place => place.weekday === isoWeekday(day)).length
  return count < Math.max(EASY_DAY, placeCount) ? null : { code: 'day-full', values: { count } }
}

const CHECKS: readonly Check[] = [collision, quietHours, threeInARow, pillarMissing, dayFull]
