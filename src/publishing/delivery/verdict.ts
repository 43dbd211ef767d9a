import { plus, SECOND } from '../../kernel/time.ts'
import type { Outcome, Problem } from '../../ports/network.ts'

/** What follows from a call that was not accepted. */
export type Verdict =
  /** The same step again, not before then. */
  | { readonly kind: 'again'; readonly notBefore: Date }
  /** Nothing may be called for this Page, or for any, before then. */
  | { readonly kind: 'park'; readonly until: Date; readonly scope: 'page' | 'app' }
  /** The Page's token is dead: a person must connect it anew. */
  | { readonly kind: 'reconnect' }
  /** A person must change something about this Post. */
  | { readonly kind: 'give-up' }

/** How a call ended that was not accepted. */
export type Failure = Exclude<Outcome<never>, { outcome: 'accepted' }>

/** Pauses between tries in a row that ended without a sure answer: short at first, for a Post that is due. */
const PAUSES_MS = [1, 2, 5, 10, 20, 30, 60].map(seconds => seconds * SECOND)
/** The pause where the network asks to wait without saying how long. */
const UNTOLD_WAIT_MS = 300 * SECOND

/** Decides by the outcome and the remedy alone; `tries` counts the tries in a row that failed before this one. */
export function judge(failure: Failure, tries: number, now: Date): Verdict {
  if (failure.outcome === 'throttled') return { kind: 'park', until: failure.until, scope: failure.scope }
  if (failure.outcome === 'unconfirmed') return { kind: 'again', notBefore: plus(now, pauseMs(tries)) }
  return judgeRefusal(failure.problem, tries, now)
}

function judgeRefusal(problem: Problem, tries: number, now: Date): Verdict {
  switch (problem.remedy) {
    case 'retry':
    case 'reconcile':
      return { kind: 'again', notBefore: plus(now, pauseMs(tries)) }
    case 'wait':
      return { kind: 'again', notBefore: plus(now, UNTOLD_WAIT_MS) }
    case 'reconnect':
      return { kind: 'reconnect' }
    case 'fix-input':
    case 'ask-officer':
    case 'report':
      return { kind: 'give-up' }
  }
}

/** Chooses the pause after the `tries`-th failure in a row, counted from 0. */
export const pauseMs = (tries: number): number => PAUSES_MS[tries] ?? PAUSES_MS.at(-1) ?? SECOND
