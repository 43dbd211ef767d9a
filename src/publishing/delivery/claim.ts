import type { PostId } from '../../kernel/ids.ts'
import { plus } from '../../kernel/time.ts'
import type { PublishingDeps } from '../deps.ts'
import type { PostState } from '../post.ts'
import {
  type ClaimKey,
  claimPost,
  LEASE_MS,
  type PostRow,
  releaseClaim,
  renewClaim,
  saveUnderClaim,
} from './claim-store.ts'
import { pauseMs } from './verdict.ts'

/** Thrown when another worker or a person took the Post over; the work under it ends quietly. */
class ClaimLost extends Error {
  override readonly name = 'ClaimLost'
}

/** A Post held for one piece of work. Every method that saves ends the work when the claim was lost. */
export interface Held {
  /** The row as it was when claimed. */
  readonly post: PostRow
  readonly key: ClaimKey
  /** Aborted when the claim is lost or the job's time is up. */
  readonly signal: AbortSignal
  /** Ends the work if the lease ran out, as after a freeze. Call it right before anything the network would see. */
  assertLive(): void
  save(values: Parameters<typeof saveUnderClaim>[2]): Promise<void>
  /** Ends the work: the claim is someone else's. */
  lost(): never
}

interface Request {
  readonly postId: PostId
  readonly states: readonly PostState[]
  /** How far ahead of `publishAt` the work may begin. */
  readonly aheadMs: number
  /** Takes a Post also while it waits before its next step. */
  readonly isImpatient?: boolean
}

/** Does work while holding a Post; does nothing when the Post is held, paused, moved or in another state. */
export async function underClaim(
  deps: PublishingDeps,
  request: Request,
  jobSignal: AbortSignal,
  work: (held: Held) => Promise<void>,
): Promise<void> {
  const now = deps.clock.now()
  const key = { postId: request.postId, token: deps.ids.newId() }
  const dueBy = plus(now, request.aheadMs)
  const missedBefore = plus(now, -deps.rules.lateGraceMs)
  const { states, isImpatient } = request
  const post = await claimPost(deps.db, { ...key, now, states, dueBy, missedBefore, isImpatient })
  if (post === null) return
  const keeper = keepClaim(deps, key, plus(now, LEASE_MS))
  try {
    await work(hold(deps, post, key, keeper, jobSignal))
  } catch (error) {
    if (error instanceof ClaimLost) return deps.events.claimLost(request.postId)
    // The process is stopping: the Post stands as it was saved, and whoever sweeps next goes on with it.
    if (jobSignal.aborted) return void (await releaseClaim(deps.db, key, {}))
    await noteFault(deps, post, key)
    throw error
  } finally {
    keeper.stop()
  }
}

/** The problem of a Post with which the program itself got stuck. */
export const PROGRAM_FAULT = 'program-fault'

/** Tells people that the program itself got stuck with a Post, and lets it be tried again after a pause. */
async function noteFault(deps: PublishingDeps, post: PostRow, key: ClaimKey): Promise<void> {
  const notBefore = plus(deps.clock.now(), pauseMs(post.tries))
  const told = { problemCode: 'program-fault', remedy: 'report' } as const
  try {
    await releaseClaim(deps.db, key, { ...told, tries: post.tries + 1, notBefore })
  } catch (error) {
    deps.log.warn({ postId: post.id, error }, 'A Post could not be given back; its lease will end')
  }
}

interface Keeper {
  readonly lost: AbortSignal
  leaseUntil(): Date
  stop(): void
}

/** Renews the lease at a third of its length for as long as the work goes on. */
function keepClaim(deps: PublishingDeps, key: ClaimKey, firstLeaseUntil: Date): Keeper {
  const lost = new AbortController()
  let leaseUntil = firstLeaseUntil
  let isStopped = false
  let disarm = () => {}
  const renew = async () => {
    const renewedAt = deps.clock.now()
    if (await renewClaim(deps.db, key, renewedAt)) leaseUntil = plus(renewedAt, LEASE_MS)
    else if (!isStopped) lost.abort(new ClaimLost())
  }
  const arm = () => {
    if (isStopped || lost.signal.aborted) return
    disarm = deps.clock.alarm(plus(deps.clock.now(), LEASE_MS / 3), () => {
      // A renewal that fails is not the end: the lease still stands, and assertLive() watches it.
      renew()
        .catch(error => deps.log.warn({ postId: key.postId, error }, 'A claim could not be renewed'))
        .finally(arm)
    })
  }
  arm()
  const stop = () => {
    isStopped = true
    disarm()
  }
  return { lost: lost.signal, leaseUntil: () => leaseUntil, stop }
}

function hold(
  deps: PublishingDeps,
  post: PostRow,
  key: ClaimKey,
  keeper: Keeper,
  jobSignal: AbortSignal,
): Held {
  const lost = (): never => {
    throw new ClaimLost()
  }
  return {
    post,
    key,
    signal: AbortSignal.any([jobSignal, keeper.lost]),
    assertLive: () => {
      if (keeper.lost.aborted || deps.clock.now() >= keeper.leaseUntil()) lost()
    },
    save: async values => {
      if (!(await saveUnderClaim(deps.db, key, values))) lost()
    },
    lost,
  }
}
