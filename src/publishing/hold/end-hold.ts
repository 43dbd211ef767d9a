import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { cancelIn } from '../cancel-post.ts'
import { type Change, ringNext } from '../change-post.ts'
import { decidePosts } from '../decide-posts.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import { letGo, UNSTAGED } from '../delivery/unstage.ts'
import type { PublishingDeps } from '../deps.ts'
import { moveTo } from '../move-post.ts'
import { CLEARED } from '../new-time.ts'
import { requireAllowed } from '../post.ts'
import { proposeTimes } from '../timing/propose-times.ts'
import { type Hold, viewHold } from './hold.ts'
import { closeHold, findOnHold } from './hold-store.ts'

/** What a person decides about one Post before everything goes on. `keep` leaves it to the program. */
export interface ResumeDecision {
  readonly postId: PostId
  readonly do: 'keep' | 'move' | 'draft' | 'cancel'
  /** For `move` alone. */
  readonly publishAt?: Date | undefined
}

/** A Post whose time passed on hold, and the new one it got. */
export interface Respread {
  readonly postId: PostId
  readonly from: Date
  readonly to: Date
}

export interface Resumption {
  readonly hold: Hold
  readonly respread: readonly Respread[]
}

/**
 * Lets everything go on, in one transaction with what was decided about single Posts. A Post whose time passed
 * meanwhile, and about which nothing was decided, moves to the next free Slot of its Page, the branches taking turns.
 * @throws {HOLD_NOT_ACTIVE}
 * @throws {DECISIONS_REFUSED} with every decision that cannot be carried out
 * @throws {NO_SLOT_LEFT}
 */
export const endHold =
  (deps: PublishingDeps) =>
  async (actor: Actor, decisions: readonly ResumeDecision[] = []): Promise<Resumption> => {
    authorize(actor, 'hold.set')
    const now = deps.clock.now()
    const decided = decisions.filter(decision => decision.do !== 'keep')
    const passed = await findOnHold(deps.db, now)
    const left = passed.filter(({ id }) => decided.every(({ postId }) => postId !== id))
    const respread = await respreadOf(deps, left, now)
    const { hold, changed } = await deps.db.transaction().execute(async trx => {
      const closed = await closeHold(trx, actor.id, now)
      if (closed === undefined) throw new AppError('HOLD_NOT_ACTIVE')
      const moved = await decidePosts(deps, trx, actor, [...decided, ...movesOf(respread)], (row, decision) =>
        carryOut(deps, trx, row, decision),
      )
      const deed = { actor, action: 'hold.ended', subject: { kind: 'hold', id: closed.id } }
      await appendAudit(trx, { ...deed, facts: { changedCount: moved.length } }, now)
      return { hold: viewHold(closed), changed: moved }
    })
    for (const post of changed) await ringNext(deps, post, now)
    await ringSweep(deps)
    return { hold, respread }
  }

async function respreadOf(
  deps: PublishingDeps,
  posts: readonly PostRow[],
  now: Date,
): Promise<readonly Respread[]> {
  const times = await proposeTimes(deps, posts, now)
  return posts.flatMap(({ id, publishAt }) => {
    const to = times.get(id)
    return to === undefined ? [] : [{ postId: id, from: publishAt, to }]
  })
}

const movesOf = (respread: readonly Respread[]): readonly ResumeDecision[] =>
  respread.map(({ postId, to }) => ({ postId, do: 'move', publishAt: to }))

async function carryOut(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  row: PostRow,
  decision: ResumeDecision,
): Promise<Change> {
  if (decision.do === 'move') return moveTo(deps, trx, row, requireTime(decision))
  if (decision.do === 'cancel') return cancelIn(deps, trx, row)
  requireAllowed(row, 'editable')
  await letGo(trx, row, deps.clock.now())
  return { values: { state: 'draft', ...UNSTAGED, ...CLEARED }, action: 'post.drafted-again' }
}

/** Without a time of its own a Post would go out this moment, if its time passed just now. */
function requireTime({ publishAt }: ResumeDecision): Date {
  if (publishAt !== undefined) return publishAt
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'publishAt', code: 'REQUIRED' }] })
}

async function ringSweep(deps: PublishingDeps): Promise<void> {
  try {
    await deps.bells.sweepPosts()
  } catch (error) {
    deps.log.warn({ error }, 'A bell could not be rung; the sweep will')
  }
}
