import type { UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { later, msBetween } from '../../kernel/time.ts'
import type { OpenPage, PageReach } from '../../organisation/page.ts'
import type { Outcome, PageAccess } from '../../ports/network.ts'
import type { PostBell, PublishingDeps } from '../deps.ts'
import type { PostState } from '../post.ts'
import { type Attempt, type AttemptStep, recordAttempt } from './attempt-store.ts'
import type { Held } from './claim.ts'
import { type PostRow, releaseClaim } from './claim-store.ts'
import { heedForAll } from './heed-for-all.ts'
import { type Failure, judge } from './verdict.ts'

/**
 * Makes one call for a held Post and writes down how it ended. A Page that was parked or lost its token meanwhile is
 * not called: the outcome then says so. What the network says about the whole Page or app holds for everyone at once.
 */
export async function attempt<T>(
  deps: PublishingDeps,
  held: Held,
  step: AttemptStep,
  call: (access: PageAccess, signal: AbortSignal) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const reach = await deps.pages.openPage(held.post.pageId)
  if (reach.reach !== 'open') return notCalled(reach)
  held.assertLive()
  const outcome = await call(reach.page.access, held.signal)
  await noteAttempt(deps, held, attemptOf(step, outcome, deps.clock.now()))
  if (outcome.outcome !== 'accepted') await heedForAll(deps, reach.page, outcome)
  return outcome
}

/** Writes down how a call for a held Post ended. */
export async function noteAttempt(deps: PublishingDeps, held: Held, made: Attempt): Promise<void> {
  await recordAttempt(deps.db, deps.ids.newId(), held.post.id, made)
  deps.events.attemptMade(held.post.id, made)
}

function notCalled(reach: Exclude<PageReach, { reach: 'open' }>): Failure {
  if (reach.reach === 'needs-reconnect')
    return { outcome: 'refused', problem: { code: reach.problem, remedy: 'reconnect' } }
  const problem = { code: reach.problem, remedy: 'wait' } as const
  return { outcome: 'throttled', problem, until: reach.until, scope: 'page' }
}

/** Tells how a call ended as an attempt. */
export function attemptOf(step: AttemptStep, outcome: Outcome<unknown>, now: Date): Attempt {
  if (outcome.outcome === 'accepted')
    return { step, outcome: 'accepted', at: outcome.at, code: null, remedy: null, graph: null }
  const { code, remedy, graph } = outcome.problem
  return { step, outcome: outcome.outcome, at: now, code, remedy, graph: graph ?? null }
}

type BellName = 'stagePost' | 'publishPost' | 'commentPost' | 'amendPost'

/** Gives the Post back in a state, and rings for what comes next, if anything does. */
export async function giveBack(
  deps: PublishingDeps,
  held: Held,
  values: UpdateObject<Schema, 'posts'> & { readonly state: PostState },
  next?: { readonly bell: BellName; readonly at: Date },
): Promise<void> {
  const now = deps.clock.now()
  const turn = await releaseClaim(deps.db, held.key, { notBefore: null, ...values, updatedAt: now })
  if (turn === null) held.lost()
  deps.events.postEntered(held.post.id, values.state, null)
  if (next) await ring(deps, next.bell, { postId: held.post.id, turn }, next.at)
}

/** Rings; a ring that fails is only logged, because the sweeps ring again. */
export async function ring(deps: PublishingDeps, bell: BellName, post: PostBell, at: Date): Promise<void> {
  try {
    await deps.bells[bell](post, later(at, deps.clock.now()))
  } catch (error) {
    deps.log.warn({ postId: post.postId, bell, error }, 'A bell could not be rung; the sweep will')
  }
}

/** Where a Post goes back to. */
export interface Retreat {
  /** Where the Post stands when the same step comes again. */
  readonly state: PostState
  readonly bell: BellName
  /** Given when the flip that was tried is known to have had no effect. */
  readonly flipIntentAt?: null
}

/** Gives the Post back after a call that was not accepted, by the remedy of its problem. */
export async function retreat(
  deps: PublishingDeps,
  held: Held,
  failure: Failure,
  { bell, ...standing }: Retreat,
): Promise<void> {
  const known = { ...standing, problemCode: failure.problem.code, remedy: failure.problem.remedy }
  const verdict = judge(failure, held.post.tries, deps.clock.now())
  switch (verdict.kind) {
    case 'again':
      return giveBack(
        deps,
        held,
        { ...known, tries: held.post.tries + 1, notBefore: verdict.notBefore },
        { bell, at: verdict.notBefore },
      )
    case 'park':
      // No bell: one that waits for days would mute the sweep's, which rings once the wait is over or too long.
      return giveBack(deps, held, { ...known, notBefore: verdict.until })
    case 'reconnect':
      return giveBack(deps, held, known)
    case 'give-up':
      return giveBack(deps, held, { ...known, state: 'failed' })
  }
}

/** Opens the held Post's Page; when it may not be called now, gives the Post back to wait and answers null. */
export async function openOrWait(deps: PublishingDeps, held: Held, next: Retreat): Promise<OpenPage | null> {
  const reach = await deps.pages.openPage(held.post.pageId)
  if (reach.reach === 'open') return reach.page
  await retreat(deps, held, notCalled(reach), next)
  return null
}

/** Tells whether a Post is too late to go out by itself; a wait that a rule of ours asked for does not count. */
export const isTooLate = (
  deps: PublishingDeps,
  { publishAt, waitedUntil }: Pick<PostRow, 'publishAt' | 'waitedUntil'>,
): boolean => msBetween(later(publishAt, waitedUntil ?? publishAt), deps.clock.now()) > deps.rules.lateGraceMs
