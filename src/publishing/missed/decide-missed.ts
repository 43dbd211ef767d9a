import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { MINUTE, plus } from '../../kernel/time.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { cancelIn } from '../cancel-post.ts'
import { type Change, ringNext } from '../change-post.ts'
import { decidePosts } from '../decide-posts.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import { restarted } from '../delivery/restart.ts'
import type { PublishingDeps } from '../deps.ts'
import { requireNoHold } from '../hold/guard-hold.ts'
import { moveTo } from '../move-post.ts'
import { checkPost } from '../post.ts'
import { photosOf } from '../post-photo-store.ts'
import { findPostsById } from '../post-store.ts'
import { requireOwnPhotos } from '../read-content.ts'
import { proposeTimes } from '../timing/propose-times.ts'
import { findTiming } from '../timing/timing-store.ts'

/** What a person decides about one missed Post. */
export interface MissedDecision {
  readonly postId: PostId
  readonly do: 'publish' | 'move' | 'drop'
  /** For `move` alone; the next free Slot of its Page when left out. */
  readonly publishAt?: Date | undefined
}

/**
 * Does with several missed Posts what was decided about each, all or nothing. Those to be published follow one another
 * at the distance of the timing rules, in the order they were planned.
 * @throws {DECISIONS_REFUSED} with every decision that cannot be carried out
 * @throws {NO_SLOT_LEFT}
 */
export const decideMissed =
  (deps: PublishingDeps) =>
  async (actor: Actor, decisions: readonly MissedDecision[]): Promise<void> => {
    authorize(actor, 'posts.write')
    const now = deps.clock.now()
    const times = await timesOf(deps, decisions, now)
    const changed = await deps.db.transaction().execute(trx =>
      decidePosts(deps, trx, actor, decisions, async (row, decision) => {
        if (row.state !== 'missed') throw new AppError('STATE_CONFLICT', { values: { state: row.state } })
        if (decision.do === 'drop') return cancelIn(deps, trx, row)
        const publishAt = decision.publishAt ?? times.get(row.id) ?? now
        return decision.do === 'move'
          ? moveTo(deps, trx, row, publishAt)
          : publishAgain(deps, trx, row, publishAt)
      }),
    )
    for (const post of changed) await ringNext(deps, post, now)
  }

/** Finds the times that were left to the program. */
async function timesOf(
  deps: PublishingDeps,
  decisions: readonly MissedDecision[],
  now: Date,
): Promise<ReadonlyMap<PostId, Date>> {
  const wanted = (verb: MissedDecision['do']) =>
    findPostsById(
      deps.db,
      decisions.filter(one => one.do === verb && one.publishAt === undefined).map(({ postId }) => postId),
    )
  const spacingMs = (await findTiming(deps.db)).catchUpMinutes * MINUTE
  const inTurn = [...Map.groupBy(await wanted('publish'), post => post.pageId).values()].flatMap(ofPage =>
    ofPage.map(({ id }, index): [PostId, Date] => [id, plus(now, index * spacingMs)]),
  )
  return new Map([...(await proposeTimes(deps, await wanted('move'), now)), ...inTurn])
}

async function publishAgain(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  row: PostRow,
  publishAt: Date,
): Promise<Change> {
  await requireNoHold(trx, row.id)
  await requireOwnPhotos(deps.photos, trx, row.id)
  checkPost({ ...row, photos: await photosOf(trx, row.id) }, publishAt, deps.clock.now(), 'scheduled')
  return { values: { ...restarted(row), publishAt }, action: 'post.retried' }
}
