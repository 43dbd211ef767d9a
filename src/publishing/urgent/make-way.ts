import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
import { MINUTE, plus } from '../../kernel/time.ts'
import type { Actor } from '../../organisation/access.ts'
import { applyChange } from '../change-post.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import { letGo, UNSTAGED } from '../delivery/unstage.ts'
import type { PublishingDeps } from '../deps.ts'
import { CLEARED, isToStageAnew } from '../new-time.ts'
import { findTiming } from '../timing/timing-store.ts'
import { insertPush, lockPostsInTheWay } from './push-store.ts'
import { MAKE_WAY_MS, pushedTimes } from './urgent.ts'

/**
 * Pushes a Page's other Posts of the next hour, and those that are late, back by an hour, so that an urgent Post
 * stands alone. What lies on the network is taken back when its new time is far. Returns how many moved.
 */
export async function makeWay(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  actor: Actor,
  urgent: Pick<PostRow, 'id' | 'pageId'>,
): Promise<number> {
  const now = deps.clock.now()
  const others = await lockPostsInTheWay(trx, {
    pageId: urgent.pageId,
    missedBefore: plus(now, -deps.rules.lateGraceMs),
    now,
    until: plus(now, MAKE_WAY_MS),
  })
  const { catchUpMinutes } = await findTiming(trx)
  const publishAts = others.map(({ publishAt }) => publishAt)
  const times = pushedTimes(publishAts, now, catchUpMinutes * MINUTE)
  for (const [index, other] of others.entries()) {
    const toAt = times[index] ?? other.publishAt
    await push(deps, trx, actor, other, { toAt, by: urgent.id })
    await insertPush(trx, { urgentPostId: urgent.id, postId: other.id, fromAt: other.publishAt, toAt })
  }
  return others.length
}

async function push(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  actor: Actor,
  post: PostRow,
  { toAt, by }: { readonly toAt: Date; readonly by: PostId },
): Promise<void> {
  const isTakenBack = isToStageAnew(deps, post, toAt)
  if (isTakenBack) await letGo(trx, post, deps.clock.now())
  const standing = isTakenBack ? { ...UNSTAGED, state: 'scheduled' as const } : {}
  await applyChange(deps, trx, actor, post, {
    values: { publishAt: toAt, ...CLEARED, ...standing },
    action: 'post.pushed-back',
    facts: { by, from: post.publishAt.toISOString(), to: toAt.toISOString() },
  })
}
