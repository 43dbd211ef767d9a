import { HOUR, msBetween } from '../kernel/time.ts'
import type { PagePurpose } from '../organisation/page.ts'
import type { Outcome, TokenFacts } from '../ports/network.ts'

/** What the daily question about a Page's token came to. */
export type PageFinding =
  | { readonly finding: 'well'; readonly facts: TokenFacts }
  /** Only a person with a new token can help. */
  | { readonly finding: 'dead'; readonly problem: string }
  | {
      readonly finding: 'park'
      readonly until: Date
      readonly scope: 'page' | 'app'
      readonly problem: string
    }
  /** The network told nothing; `isRefusal` when it would tell the same tomorrow. */
  | { readonly finding: 'unreachable'; readonly problem: string; readonly isRefusal: boolean }

/** Judges what the network told about the token of a Page that serves this purpose. */
export function findingOf(outcome: Outcome<TokenFacts>, purpose: PagePurpose, now: Date): PageFinding {
  switch (outcome.outcome) {
    case 'accepted':
      return judge(outcome.value, purpose, now)
    case 'throttled':
      return { finding: 'park', until: outcome.until, scope: outcome.scope, problem: outcome.problem.code }
    case 'unconfirmed':
      return { finding: 'unreachable', problem: outcome.problem.code, isRefusal: false }
    case 'refused': {
      const { code, remedy } = outcome.problem
      if (remedy === 'reconnect') return { finding: 'dead', problem: code }
      return { finding: 'unreachable', problem: code, isRefusal: remedy !== 'retry' && remedy !== 'wait' }
    }
  }
}

function judge(facts: TokenFacts, purpose: PagePurpose, now: Date): PageFinding {
  if (facts.owner !== 'this-page') return { finding: 'dead', problem: 'token-wrong-kind' }
  if (facts.expiresAt !== null && facts.expiresAt <= now) return { finding: 'dead', problem: 'token-expired' }
  if (purpose === 'publish' && !facts.mayCreateContent)
    return { finding: 'dead', problem: 'permission-missing' }
  return { finding: 'well', facts }
}

/** A Page looked at within this time is not asked about again: a look that comes twice calls once. */
const FRESH_FOR_MS = 6 * HOUR
/** Between the looks of two days, whatever minute each came at. */
const TWO_LOOKS_MS = 20 * HOUR

/** Tells whether a Page's daily look is still to be made. */
export const isLookDue = (checkedAt: Date | null, now: Date): boolean =>
  checkedAt === null || msBetween(checkedAt, now) >= FRESH_FOR_MS

/** Tells whether a Page that gives no answer since an instant is an alarm: the second day in a row. */
export const isUnreachableForLong = (since: Date, now: Date): boolean => msBetween(since, now) >= TWO_LOOKS_MS
