import { AppError } from '../../kernel/errors.ts'
import type { PagePostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import type { PagePost } from '../page-post.ts'
import { isSamePost } from '../same-post.ts'
import { insertApart, lockEvents, lockWithEvents, removeApart, saveEvent } from './event-store.ts'

type Deps = Pick<ActivityDeps, 'db' | 'clock' | 'ids'>

/**
 * Makes page posts, with all others of their events, one event: it counts once, for each of their branches. A post
 * that counts for several is in it for all of them. Repeated it changes nothing. Gives the event's id.
 * @throws {PAGE_POST_NOT_FOUND} when one is not there, or does not count
 * @throws {INVALID_INPUT} for fewer than two
 */
export const joinEvents =
  ({ db, clock, ids }: Deps) =>
  async (actor: Actor, pagePostIds: readonly PagePostId[]): Promise<string> => {
    authorize(actor, 'activity.write')
    const wanted = distinct(pagePostIds)
    return db.transaction().execute(async trx => {
      await lockEvents(trx)
      const posts = await lockWithEvents(trx, wanted)
      refuseUnknown(wanted, posts)
      const [first, ...others] = new Set(posts.map(({ eventId }) => eventId))
      if (first != null && others.length === 0) return first
      const eventId = ids.newId()
      const all = idsOf(posts)
      await saveEvent(trx, all, eventId)
      await removeApart(trx, all)
      const subject = { kind: 'event', id: eventId }
      await appendAudit(
        trx,
        { actor, action: 'event.joined', subject, facts: { pagePosts: all } },
        clock.now(),
      )
      return eventId
    })
  }

/**
 * Takes one page post out of its event, for all branches that it counts for, so that it counts for itself again; it
 * is not offered for joining again. Idempotent.
 * @throws {PAGE_POST_NOT_FOUND}
 */
export const splitEvent =
  ({ db, clock }: Deps) =>
  async (actor: Actor, pagePostId: PagePostId): Promise<void> => {
    authorize(actor, 'activity.write')
    await db.transaction().execute(async trx => {
      await lockEvents(trx)
      const posts = await lockWithEvents(trx, [pagePostId])
      refuseUnknown([pagePostId], posts)
      const post = posts.find(({ id }) => id === pagePostId)
      if (post === undefined || post.eventId === null) return
      const { eventId } = post
      const now = clock.now()
      const [leaving, staying] = [posts.filter(isSame(post)), posts.filter(other => !isSame(post)(other))]
      const isOver = staying.every(other => staying[0] && isSame(staying[0])(other))
      await saveEvent(trx, idsOf(isOver ? posts : leaving), null)
      for (const id of idsOf(leaving))
        for (const other of idsOf(staying))
          await insertApart(trx, [id, other], { decidedBy: actor.id, decidedAt: now })
      const subject = { kind: 'event', id: eventId }
      await appendAudit(trx, { actor, action: 'event.split', subject, facts: { pagePost: pagePostId } }, now)
    })
  }

/**
 * Notes that page posts which look alike show different events, so that they are not offered again. Idempotent.
 * @throws {PAGE_POST_NOT_FOUND}
 * @throws {INVALID_INPUT} for fewer than two
 */
export const keepEventsApart =
  ({ db, clock }: Deps) =>
  async (actor: Actor, pagePostIds: readonly PagePostId[]): Promise<void> => {
    authorize(actor, 'activity.write')
    const wanted = distinct(pagePostIds)
    await db.transaction().execute(async trx => {
      await lockEvents(trx)
      refuseUnknown(wanted, await lockWithEvents(trx, wanted))
      const now = clock.now()
      await insertApart(trx, wanted, { decidedBy: actor.id, decidedAt: now })
      const subject = { kind: 'page-post', id: wanted[0] ?? '' }
      await appendAudit(
        trx,
        { actor, action: 'event.kept-apart', subject, facts: { pagePosts: wanted } },
        now,
      )
    })
  }

function distinct(ids: readonly PagePostId[]): readonly PagePostId[] {
  const wanted = [...new Set(ids)]
  if (wanted.length < 2)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'pagePostIds', code: 'EVENT_NEEDS_TWO' }] })
  return wanted
}

const idsOf = (posts: readonly PagePost[]): readonly PagePostId[] => posts.map(({ id }) => id)

const isSame = (one: PagePost) => (other: PagePost) => other.id === one.id || isSamePost(one, other)

function refuseUnknown(wanted: readonly PagePostId[], found: readonly PagePost[]): void {
  const known = new Set(idsOf(found.filter(({ removedAt, excludedAt }) => !removedAt && !excludedAt)))
  if (wanted.some(id => !known.has(id))) throw new AppError('PAGE_POST_NOT_FOUND')
}
