import { type RawBuilder, sql } from 'kysely'
import type { Stretch } from './unit-row.ts'

/** Which page posts are counted, and in which rows they stand. */
export interface ShownWish {
  readonly stretches: readonly Stretch[]
  /** `toAt` excluded. */
  readonly fromAt: Date
  readonly toAt: Date
  readonly timeZone: string
  /** Tells when a local day begins. */
  readonly startOf: (day: number) => Date
  /** True shows what stands in several rows in one of them alone. */
  readonly isOnceForAll?: boolean
}

/**
 * Selects the page posts that count: `row_id, id, post_key, event_key, source, genre, pillar, is_verified,
 * posted_at, day`. What two rows of the table say of the same post is one; the one that is known better stands for it.
 */
export function shownPosts(wish: ShownWish): RawBuilder<unknown> {
  const one = wish.isOnceForAll === true ? sql`post_key` : sql`post_key, row_id`
  return sql`
    select distinct on (${one}) s.row_id, p.id,
      coalesce(p.post_id, p.network_post_id, p.address, p.id) collate "C" as post_key,
      coalesce(p.event_id, p.id) collate "C" as event_key, p.source, p.genre, p.pillar, p.is_verified, p.posted_at,
      (p.posted_at at time zone ${wish.timeZone})::date - date '1970-01-01' as day
    from page_posts p join ${stretchRows(wish)} on s.unit_id = p.unit_id
      and p.posted_at >= s.from_at and p.posted_at < s.to_at
    where p.removed_at is null and p.excluded_at is null
      and p.posted_at >= ${wish.fromAt} and p.posted_at < ${wish.toAt}
    order by ${one}, ${BEST_KNOWN}`
}

/** Orders as `bestKnownFirst` does. */
export const BEST_KNOWN = sql`is_verified desc, array_position(array['ours', 'automatic', 'link'], source), id`

/** The stretches as a table `s (unit_id, row_id, from_at, to_at)`. */
export function stretchRows({
  stretches,
  startOf,
}: Pick<ShownWish, 'stretches' | 'startOf'>): RawBuilder<unknown> {
  const at = (day: number): string => (Number.isFinite(day) ? startOf(day).toISOString() : `${day}`)
  const unitIds = stretches.map(({ unitId }) => unitId)
  const rowIds = stretches.map(({ rowId }) => rowId)
  const begins = stretches.map(({ fromDay }) => at(fromDay))
  const ends = stretches.map(({ toDay }) => at(toDay))
  return sql`unnest(${unitIds}::text[], ${rowIds}::text[], ${begins}::timestamptz[], ${ends}::timestamptz[])
    as s (unit_id, row_id, from_at, to_at)`
}
