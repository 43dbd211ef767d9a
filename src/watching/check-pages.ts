import { noticeId, type PageId } from '../kernel/ids.ts'
import { closeNotice, raiseNotice } from '../organisation/notice-store.ts'
import type { OpenPage } from '../organisation/page.ts'
import { checkVisibility } from './check-visibility.ts'
import type { WatchingDeps } from './deps.ts'
import { findingOf, isLookDue, isUnreachableForLong, type PageFinding } from './page-check.ts'
import { saveChecked, saveUnreachable, type WatchedPage, watchedPages } from './watched-page-store.ts'

/**
 * Looks at every Page once a day: is its token alive and still this Page's, until when, and do visitors see what we
 * publish. One Page after the other and a call or two for each; a parked Page is left alone. Delivered twice it calls
 * once.
 */
export const checkPages =
  (deps: WatchingDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const see = checkVisibility(deps)
    for (const page of await watchedPages(deps.db)) {
      if (signal.aborted) return
      if (!isLookDue(page.checkedAt, deps.clock.now())) continue
      // One Page that makes trouble must not keep the others from being looked at.
      try {
        if ((await lookAt(deps, page, signal)) === 'well') await see(page, signal)
      } catch (error) {
        deps.log.error({ pageId: page.id, error }, 'A Page could not be looked at')
      }
    }
  }

async function lookAt(
  deps: WatchingDeps,
  page: WatchedPage,
  signal: AbortSignal,
): Promise<PageFinding['finding'] | 'not-called'> {
  const reach = await deps.pages.openPage(page.id)
  if (reach.reach !== 'open') return 'not-called'
  const outcome = await deps.network.inspectToken(reach.page.access, signal)
  if (signal.aborted) return 'not-called'
  const found = findingOf(outcome, page.purpose, deps.clock.now())
  await heed(deps, page, reach.page, found)
  return found.finding
}

async function heed(
  deps: WatchingDeps,
  page: WatchedPage,
  open: OpenPage,
  found: PageFinding,
): Promise<void> {
  const { db, clock, pages } = deps
  const now = clock.now()
  switch (found.finding) {
    case 'park':
      if (found.scope === 'app') return pages.parkApp(found.until, found.problem)
      return pages.parkPage(page.id, found.until, found.problem)
    case 'unreachable':
      return tellUnreachable(deps, { ...open, name: page.name }, found)
    case 'dead':
      await pages.markDeadToken(open, found.problem)
      return closeNotice(db, unreachableKey(page.id), now)
    case 'well': {
      const { expiresAt: tokenExpiresAt, dataAccessExpiresAt } = found.facts
      await saveChecked(db, open, { tokenExpiresAt, dataAccessExpiresAt }, now)
      return closeNotice(db, unreachableKey(page.id), now)
    }
  }
}

const unreachableKey = (id: PageId): string => `page-unreachable:${id}`

function tellUnreachable(
  { db, clock, ids }: WatchingDeps,
  page: OpenPage & Pick<WatchedPage, 'name'>,
  { problem, isRefusal }: Extract<PageFinding, { finding: 'unreachable' }>,
): Promise<void> {
  const now = clock.now()
  return db.transaction().execute(async trx => {
    const since = await saveUnreachable(trx, page, now)
    if (since === null || !(isRefusal || isUnreachableForLong(since, now))) return
    const subject = { kind: 'page', id: page.id } as const
    const facts = { page: page.name, problem, sinceAt: since.toISOString() }
    const id = noticeId(ids.newId())
    await raiseNotice(
      trx,
      { id, kind: 'page-unreachable', key: unreachableKey(page.id), subject, facts },
      now,
    )
  })
}
