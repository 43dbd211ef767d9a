import { findFirstMonth, findNewestFreezings } from '../briefing/meeting/briefing-store.ts'
import { findOpenDisputes } from '../briefing/meeting/figure-reply-store.ts'
import { findMeetingRules } from '../briefing/meeting/meeting-rules-store.ts'
import { overdueTakedowns } from '../intake/takedown/takedown-store.ts'
import { plus } from '../kernel/time.ts'
import type { NoticeKind } from '../organisation/notice.ts'
import { findParkedApp } from '../organisation/page-store.ts'
import { briefingDueAlarms, disputeAlarm } from './briefing-alarm.ts'
import type { WatchingDeps } from './deps.ts'
import { LATE_AFTER_MS, lateAlarm, stuckNotice } from './post-alarm.ts'
import { settleNotices } from './settle-notices.ts'
import { lockWatch } from './standing-notice-store.ts'
import { takedownAlarm } from './takedown-alarm.ts'
import { tokenAlarms } from './token-alarm.ts'
import { watchedPages } from './watched-page-store.ts'
import { countPostsOnTheWay, findLatePosts, findStuckPosts } from './watched-post-store.ts'

/** Kinds whose notices say what is so now, and nothing else decides about. */
const WATCHED = [
  'post-late',
  'post-failed',
  'post-missed',
  'token-dead',
  'token-expiring',
  'data-access-expiring',
  'takedown-overdue',
  'briefing-due',
  'figures-disputed',
] as const satisfies readonly NoticeKind[]

/** Raises what is wrong now with Posts and tokens, once each, and closes what no longer is. Idempotent. */
export const watchHealth =
  (deps: Pick<WatchingDeps, 'db' | 'clock' | 'ids' | 'timeZone'>) => (): Promise<void> =>
    deps.db.transaction().execute(async trx => {
      await lockWatch(trx)
      const now = deps.clock.now()
      const appPark = (await findParkedApp(trx)) ?? null
      const counts = await countPostsOnTheWay(trx)
      const late = await findLatePosts(trx, plus(now, -LATE_AFTER_MS))
      const stuck = await findStuckPosts(trx)
      const pages = await watchedPages(trx)
      const requests = await overdueTakedowns(trx, now)
      const disputes = await findOpenDisputes(trx)
      const frozen = new Set((await findNewestFreezings(trx)).map(({ month }) => month))
      const firstMonth = await findFirstMonth(trx, deps.timeZone)
      const { cutOffDay } = await findMeetingRules(trx)
      const meeting = {
        now,
        timeZone: deps.timeZone,
        cutOffDay,
        firstMonth,
        isFrozen: (month: string) => frozen.has(month),
      }
      await settleNotices(deps, trx, WATCHED, [
        ...late.map(post => lateAlarm(post, appPark, now)),
        ...stuck.map(stuckNotice),
        ...requests.map(takedownAlarm),
        ...briefingDueAlarms(meeting),
        ...disputes.map(disputeAlarm),
        ...pages.flatMap(page => tokenAlarms(page, counts.get(page.id) ?? 0, now)),
      ])
    })
