import type { SubmissionId, UnitId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { IntakeDeps } from './deps.ts'
import { type Inbox, type InboxWish, problemCount, type Twin } from './inbox.ts'
import { rankInbox } from './inbox-rank.ts'
import { countByState, heardAt, photoHashes } from './inbox-store.ts'
import { findSameEvents } from './same-event.ts'
import { showListed } from './show-submission.ts'
import type { ListedSubmission } from './submission.ts'
import { findSubmissions } from './submission-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock' | 'timeZone'>

/** More than anybody looks at in a sitting; the oldest are looked at first. */
const LIMIT = 200

/**
 * Lists Submissions in the order in which to look at them, each with what seems to be the same event, and counts those
 * of every state. What waits comes ranked, the rest newest first.
 */
export const listInbox =
  (deps: Deps) =>
  async (actor: Actor, { state = 'ready', unitId, hasProblem = false }: InboxWish): Promise<Inbox> => {
    authorize(actor, 'submissions.read')
    const isWaiting = state === 'ready' || state === 'received'
    const order = isWaiting ? 'oldest' : 'newest'
    const rows = await findSubmissions(deps.db, { state, unitId, order, limit: LIMIT })
    const all = await showListed(deps, rows)
    const shown = hasProblem ? all.filter(one => problemCount(one) > 0) : all
    const counts = await countByState(deps.db)
    if (!isWaiting)
      return { counts, items: shown.map(item => ({ item, reason: 'in-turn', turn: 1, twins: [] })) }
    const facts = { now: deps.clock.now(), timeZone: deps.timeZone, heardAt: await heard(deps, shown) }
    const twins = await twinsOf(deps, all)
    return { counts, items: rankInbox(shown, facts).map(one => ({ ...one, twins: twins(one.item.id) })) }
  }

const heard = ({ db, clock }: Deps, items: readonly ListedSubmission[]): Promise<ReadonlyMap<UnitId, Date>> =>
  heardAt(db, [...new Set(items.map(({ unitId }) => unitId))], clock.now())

/** Finds for each Submission what other branches sent about the same event, among these. */
async function twinsOf(
  { db, timeZone }: Deps,
  items: readonly ListedSubmission[],
): Promise<(id: SubmissionId) => readonly Twin[]> {
  const ids = items.flatMap(({ photos }) => photos.map(({ photoId }) => photoId))
  const hashes = await photoHashes(db, ids)
  const events = items.map(item => ({
    ...item,
    photos: item.photos.map(({ photoId }) => ({ photoId, perceptualHash: hashes.get(photoId) ?? null })),
  }))
  const found = findSameEvents(events, timeZone)
  return id =>
    (found.get(id) ?? []).map(({ event, reason }) => ({
      id: event.id,
      unitName: event.unitName,
      title: event.title,
      reason,
    }))
}
