import type { UnitId } from '../kernel/ids.ts'
import { dayNumber, type LocalDate, localDateAt } from '../kernel/local-date.ts'
import { DAY, msBetween } from '../kernel/time.ts'
import { parseDate } from '../kernel/vietnamese-date.ts'

/** Why an item stands where it does; each has a word on the page. */
export const RANK_REASONS = [
  'event-today',
  'event-soon',
  'event-fresh',
  'first-item',
  'long-silent',
  'long-wait',
  'in-turn',
] as const
export type RankReason = (typeof RANK_REASONS)[number]

/** What an item's place is told by. */
export interface Waiting {
  readonly id: string
  readonly unitId: UnitId
  readonly receivedAt: Date
  /** Local date `YYYY-MM-DD`. */
  readonly eventDate: string | null
}

/** An item in its place. */
export interface Ranked<Item> {
  readonly item: Item
  readonly reason: RankReason
  /** 1 for the branch's first item in the inbox, 2 for the one after it. */
  readonly turn: number
}

/** By what the places are told. */
export interface RankFacts {
  readonly now: Date
  readonly timeZone: string
  /** When our Pages last told about a branch; a branch they never told about is not in it. */
  readonly heardAt: ReadonlyMap<UnitId, Date>
}

interface Weight {
  readonly reason: RankReason
  readonly points: number
}

/** Less than this is no reason to come before others. */
const LEAST_POINTS = 2
/** By so much each further item of a branch stands back, so that a busy branch does not hide the others. */
const NEXT_TURN_POINTS = 4

/**
 * Puts what waits in the order in which to look at it: news of today, branches not heard from, and what waits long
 * come first; of each branch one before the next. Equal ones stay in the order in which they came.
 */
export function rankInbox<Item extends Waiting>(
  items: readonly Item[],
  facts: RankFacts,
): readonly Ranked<Item>[] {
  const weighed = items.map(item => ({ item, weights: weightsOf(item, facts) })).toSorted(byPoints)
  const taken = new Map<UnitId, number>()
  const inTurn = weighed.map(one => {
    const turn = (taken.get(one.item.unitId) ?? 0) + 1
    taken.set(one.item.unitId, turn)
    return { ...one, turn }
  })
  return inTurn
    .toSorted(byPoints)
    .map(({ item, weights, turn }) => ({ item, turn, reason: reasonOf(weights) }))
}

interface Weighed {
  readonly item: Waiting
  readonly weights: readonly Weight[]
  readonly turn?: number
}

const byPoints = (a: Weighed, b: Weighed): number =>
  pointsOf(b) - pointsOf(a) ||
  a.item.receivedAt.getTime() - b.item.receivedAt.getTime() ||
  a.item.id.localeCompare(b.item.id)

const pointsOf = ({ weights, turn = 1 }: Weighed): number =>
  weights.reduce((sum, { points }) => sum + points, 0) - (turn - 1) * NEXT_TURN_POINTS

function reasonOf(weights: readonly Weight[]): RankReason {
  const [strongest] = weights.toSorted((a, b) => b.points - a.points)
  return strongest !== undefined && strongest.points >= LEAST_POINTS ? strongest.reason : 'in-turn'
}

const weightsOf = (item: Waiting, facts: RankFacts): readonly Weight[] => [
  freshness(item, facts),
  silence(item, facts),
  waiting(item, facts),
]

/** News of today is worth most; after a week it is worth nothing. What is still to come is announced in time. */
function freshness({ eventDate, receivedAt }: Waiting, { now, timeZone }: RankFacts): Weight {
  const today = localDateAt(now, timeZone)
  const event = eventDate === null ? null : parseDate(eventDate)
  const days = daysBetween(event ?? localDateAt(receivedAt, timeZone), today)
  if (event !== null && days === 0) return { reason: 'event-today', points: 6 }
  if (event !== null && days < 0) return { reason: 'event-soon', points: Math.max(0, 6 + days) }
  return { reason: 'event-fresh', points: Math.max(0, 4 - days * (4 / 7)) }
}

const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

const MOST_SILENCE = 5

/** A point for each week of silence. */
function silence({ unitId }: Waiting, { now, heardAt }: RankFacts): Weight {
  const last = heardAt.get(unitId)
  if (last === undefined) return { reason: 'first-item', points: MOST_SILENCE }
  return {
    reason: 'long-silent',
    points: Math.min(MOST_SILENCE, Math.max(0, msBetween(last, now)) / (7 * DAY)),
  }
}

/** A point for each day of waiting, without end: nothing waits for ever. */
const waiting = ({ receivedAt }: Waiting, { now }: RankFacts): Weight => ({
  reason: 'long-wait',
  points: Math.max(0, msBetween(receivedAt, now)) / DAY,
})
