import { tokenStateAt } from '../organisation/page.ts'
import { TOKEN_NOTICE_KEYS, warningBefore } from '../organisation/token-notice.ts'
import type { WantedNotice } from './wanted-notice.ts'
import type { WatchedPage } from './watched-page-store.ts'

/** Makes the alarms that a Page's token gives at an instant; `waitingCount` Posts hang on it. */
export function tokenAlarms(page: WatchedPage, waitingCount: number, now: Date): readonly WantedNotice[] {
  if (tokenStateAt(page, now) === 'needs-reconnect') return [deadToken(page, waitingCount)]
  return [...expiringToken(page, now), ...expiringDataAccess(page, now)]
}

const deadToken = (page: WatchedPage, count: number): WantedNotice => ({
  kind: 'token-dead',
  key: TOKEN_NOTICE_KEYS.dead(page.id),
  subject: { kind: 'page', id: page.id },
  facts: {
    page: page.name,
    facebookPageId: page.facebookPageId,
    problem: page.tokenProblem ?? 'token-expired',
    count,
  },
})

function* expiringToken(page: WatchedPage, now: Date): Generator<WantedNotice> {
  const days = warningBefore(page.tokenExpiresAt, now)
  if (days === null || page.tokenExpiresAt === null) return
  yield {
    kind: 'token-expiring',
    key: TOKEN_NOTICE_KEYS.expiring(page.id, days),
    subject: { kind: 'page', id: page.id },
    facts: {
      page: page.name,
      facebookPageId: page.facebookPageId,
      days,
      endsAt: page.tokenExpiresAt.toISOString(),
    },
  }
}

function* expiringDataAccess(page: WatchedPage, now: Date): Generator<WantedNotice> {
  const days = warningBefore(page.dataAccessExpiresAt, now)
  if (days === null || page.dataAccessExpiresAt === null) return
  yield {
    kind: 'data-access-expiring',
    key: TOKEN_NOTICE_KEYS.dataAccess(page.id, days),
    subject: { kind: 'page', id: page.id },
    facts: {
      page: page.name,
      facebookPageId: page.facebookPageId,
      days,
      endsAt: page.dataAccessExpiresAt.toISOString(),
    },
  }
}
