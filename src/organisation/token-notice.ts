import type { PageId } from '../kernel/ids.ts'
import { DAY, msBetween } from '../kernel/time.ts'

/** How many days before its end people are told of an end date, each time anew. */
export const WARNING_DAYS = [2, 7, 14] as const

export type WarningDays = (typeof WARNING_DAYS)[number]

/** Tells which warning an end date has reached; null while it is further away than all of them. */
export const warningBefore = (end: Date | null, now: Date): WarningDays | null =>
  end === null ? null : (WARNING_DAYS.find(days => msBetween(now, end) <= days * DAY) ?? null)

/** The keys of notices about a Page's token. */
export const TOKEN_NOTICE_KEYS = {
  dead: (id: PageId) => `token-dead:${id}`,
  expiring: (id: PageId, days: WarningDays) => `token-expiring:${id}:${days}`,
  dataAccess: (id: PageId, days: WarningDays) => `data-access-expiring:${id}:${days}`,
} as const

/** Every key of a notice that a living new token puts an end to. */
export const keysOfTokenNotices = (id: PageId): readonly string[] => [
  TOKEN_NOTICE_KEYS.dead(id),
  ...WARNING_DAYS.flatMap(days => [
    TOKEN_NOTICE_KEYS.expiring(id, days),
    TOKEN_NOTICE_KEYS.dataAccess(id, days),
  ]),
  `page-unreachable:${id}`,
]
