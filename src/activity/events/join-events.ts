import { AppError } from '../../kernel/errors.ts'
import type { PagePostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import { findWithEvents, insertApart, lockEvents, removeApart, saveEvent } from './event-store.ts'

type Deps = Pick<ActivityDeps, 'db' | 'clock' | 'ids'>

/**
 * Makes page posts, with all others of their events, one event: it counts once, for each of their branches. Repeated
 * it changes nothing. Gives the event's id.
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
      const posts = await findWithEvents(trx, wanted)
      refuseUnknown(wanted, posts)
      const [first, ...others] = new Set(posts.map(({ eventId }) => eventId))
      if (first != null && others.length === 0) return first
      const eventId = ids.newId()
      const all = posts.map(({ id }) => id)
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
 * Takes one page post out of its event, so that it counts for itself again; it is not offered for joining again.
 * Idempotent.
 * @throws {PAGE_POST_NOT_FOUND}
 */
export const splitEvent =
  ({ db, clock }: Deps) =>
  async (actor: Actor, pagePostId: PagePostId): Promise<void> => {
    authorize(actor, 'activity.write')
    await db.transaction().execute(async trx => {
      await lockEvents(trx)
      const posts = await findWithEvents(trx, [pagePostId])
      refuseUnknown([pagePostId], posts)
      const eventId = posts[0]?.eventId ?? null
      if (eventId === null) return
      const now = clock.now()
      const staying = posts.filter(({ id }) => id !== pagePostId).map(({ id }) => id)
      await saveEvent(trx, staying.length < 2 ? [pagePostId, ...staying] : [pagePostId], null)
      for (const id of staying)
        await insertApart(trx, [pagePostId, id], { decidedBy: actor.id, decidedAt: now })
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
      refuseUnknown(wanted, await findWithEvents(trx, wanted))
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

function refuseUnknown(wanted: readonly PagePostId[], found: readonly { readonly id: PagePostId }[]): void {
  const known = new Set(found.map(({ id }) => id))
  if (wanted.some(id => !known.has(id))) throw new AppError('PAGE_POST_NOT_FOUND')
}
