import { noticeId } from '../kernel/ids.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import { closeNotice, raiseNotice } from '../organisation/notice-store.ts'
import type { WatchingDeps } from './deps.ts'
import { saveVisibility, type WatchedPage, watchedPages } from './watched-page-store.ts'
import { findNewestPost } from './watched-post-store.ts'

/** Facebook's pages for visitors may lag behind the post itself. */
const SEEN_AFTER_MS = 2 * MINUTE

/**
 * Looks at a Page's newest Post as somebody who is not signed in, and raises the alarm when it is not there for them:
 * what an app in development mode publishes looks published to us. What cannot be told changes nothing.
 */
export const checkVisibility =
  (deps: WatchingDeps) =>
  async (page: WatchedPage, signal: AbortSignal): Promise<void> => {
    const post = await findNewestPost(deps.db, page.id, plus(deps.clock.now(), -SEEN_AFTER_MS))
    if (post === null) return
    const reach = await deps.pages.openPage(page.id)
    if (reach.reach !== 'open') return
    const outcome = await deps.network.seeAsVisitor(reach.page.access, post, signal)
    if (outcome.outcome !== 'accepted') return
    const visibility = outcome.value
    await deps.db.transaction().execute(async trx => {
      await saveVisibility(trx, page.id, { visibility, visibilityPostId: post.id })
      await tell({ ...deps, db: trx }, page, visibility)
    })
  }

async function tell(
  { db, clock, ids }: Pick<WatchingDeps, 'db' | 'clock' | 'ids'>,
  page: WatchedPage,
  visibility: NonNullable<WatchedPage['visibility']>,
): Promise<void> {
  const key = `app-in-development:${page.id}`
  const now = clock.now()
  if (visibility === 'seen') return closeNotice(db, key, now)
  if (visibility === 'unknown') return
  const subject = { kind: 'page', id: page.id } as const
  const id = noticeId(ids.newId())
  await raiseNotice(db, { id, kind: 'app-in-development', key, subject, facts: { page: page.name } }, now)
}

/**
 * Looks at the first Post that ever went out on a Page, and while nothing of a Page is seen, at each new one. The
 * rest is left to the daily look.
 */
export const checkFirstPosts =
  (deps: WatchingDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const see = checkVisibility(deps)
    const before = plus(deps.clock.now(), -SEEN_AFTER_MS)
    for (const page of await watchedPages(deps.db)) {
      if (signal.aborted) return
      if (page.purpose !== 'publish' || page.visibility === 'seen' || page.visibility === 'unknown') continue
      const newest = await findNewestPost(deps.db, page.id, before)
      if (newest !== null && newest.id !== page.visibilityPostId) await see(page, signal)
    }
  }
