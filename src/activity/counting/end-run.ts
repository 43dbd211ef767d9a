import { plus } from '../../kernel/time.ts'
import type { OpenPage, PageReach } from '../../organisation/page.ts'
import { type Failure, judge } from '../../publishing/delivery/verdict.ts'
import type { CountingDeps } from './deps.ts'
import { BUDGET_WAIT_MS, DEAD_WAIT_MS, pauseAfter } from './page-sync.ts'
import { endSync, type SyncClaim } from './page-sync-store.ts'

/** Why a run ended before its end. */
export type Stop =
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'enough' }
  /** Somebody else counts the Page now, or the program stops. */
  | { readonly kind: 'lost' }

interface StoppedRun {
  readonly deps: CountingDeps
  readonly claim: SyncClaim
  readonly page: OpenPage
}

/** Ends a run that may not call the network, until it may. */
export async function endUnreached(
  deps: CountingDeps,
  claim: SyncClaim,
  reach: Exclude<PageReach, { reach: 'open' }>,
): Promise<void> {
  const notBefore = reach.reach === 'parked' ? reach.until : plus(deps.clock.now(), DEAD_WAIT_MS)
  await endSync(deps.db, claim, { problem: reach.problem, notBefore })
}

/** Ends a run before its end, and says why and when it goes on. */
export async function endStopped({ deps, claim, page }: StoppedRun, stop: Stop): Promise<void> {
  const now = deps.clock.now()
  if (stop.kind === 'lost') return void (await endSync(deps.db, claim, {}))
  if (stop.kind === 'enough') {
    await endSync(deps.db, claim, { problem: 'budget-nearly-used', notBefore: plus(now, BUDGET_WAIT_MS) })
    return
  }
  const { failure } = stop
  await deps.heedFailure(page, failure)
  const { code } = failure.problem
  deps.log.info({ pageId: claim.pageId, problem: code }, 'A Page could not be counted')
  await endSync(deps.db, claim, {
    problem: code,
    tries: claim.tries + 1,
    notBefore: retryAt(failure, claim, now),
  })
}

function retryAt(failure: Failure, { tries }: SyncClaim, now: Date): Date {
  const verdict = judge(failure, tries, now)
  if (verdict.kind === 'park') return verdict.until
  return plus(now, verdict.kind === 'again' ? pauseAfter(tries) : DEAD_WAIT_MS)
}
