import { AppError } from '../kernel/errors.ts'
import type { PageId, UnitId } from '../kernel/ids.ts'
import { DAY, msBetween } from '../kernel/time.ts'
import type { Outcome, PageAccess, Problem, TokenFacts, Visibility } from '../ports/network.ts'

export type PagePurpose = 'publish' | 'track'

export type TokenState = 'ok' | 'expiring' | 'needs-reconnect'

/** A Page as people see it; its token is never part of it. */
export interface Page {
  readonly id: PageId
  readonly facebookPageId: string
  readonly name: string
  readonly purpose: PagePurpose
  readonly unitId: UnitId | null
  readonly tokenState: TokenState
  readonly tokenExpiresAt: Date | null
  /** When Facebook stops showing what visitors did, unless somebody connects the Page anew. */
  readonly dataAccessExpiresAt: Date | null
  /** The stable code of what killed the token. */
  readonly tokenProblem: string | null
  /** Until then nothing calls the network for this Page. */
  readonly parkedUntil: Date | null
  readonly parkProblem: string | null
  /** What somebody who is not signed in saw of the newest Post; null until that was looked at. */
  readonly visibility: Visibility | null
  readonly createdAt: Date
}

/** A Page whose token may be used now. Kept in memory for one piece of work, never stored or queued. */
export interface OpenPage {
  readonly id: PageId
  readonly access: PageAccess
  /** Tells this token from one that replaces it later. */
  readonly tokenSealed: string
}

/** Whether the network may be called for a Page at this moment. */
export type PageReach =
  | { readonly reach: 'open'; readonly page: OpenPage }
  | { readonly reach: 'parked'; readonly until: Date; readonly problem: string }
  | { readonly reach: 'needs-reconnect'; readonly problem: string }

/** How long before its end a token counts as `expiring`. */
const EXPIRING_WITHIN_MS = 14 * DAY

interface TokenDates {
  readonly tokenState: TokenState
  readonly tokenExpiresAt: Date | null
  readonly dataAccessExpiresAt: Date | null
}

/** Tells the state of a token at an instant: what Facebook said about it, and its dates. */
export function tokenStateAt(page: TokenDates, now: Date): TokenState {
  const { tokenState, tokenExpiresAt, dataAccessExpiresAt } = page
  if (tokenState === 'needs-reconnect') return tokenState
  if (tokenExpiresAt !== null && tokenExpiresAt <= now) return 'needs-reconnect'
  const ends = [tokenExpiresAt, dataAccessExpiresAt].filter(end => end !== null)
  return ends.some(end => msBetween(now, end) < EXPIRING_WITHIN_MS) ? 'expiring' : 'ok'
}

/**
 * Judges what the network told about a token that shall serve this purpose.
 * @throws {TOKEN_DEAD} when it no longer works
 * @throws {TOKEN_WRONG_KIND} when it is a person's or an app's
 * @throws {TOKEN_OF_ANOTHER_PAGE} when it is another Page's
 * @throws {TOKEN_LACKS_RIGHT} when it may not create content and the purpose needs that
 * @throws {NETWORK_THROTTLED} {NETWORK_UNREACHABLE} {NETWORK_REFUSED} when the network gave no verdict
 */
export function judgeToken(outcome: Outcome<TokenFacts>, purpose: PagePurpose, now: Date): TokenFacts {
  const facts = factsOf(outcome, now)
  if (facts.owner === 'not-a-page') throw new AppError('TOKEN_WRONG_KIND')
  if (facts.owner === 'another-page') throw new AppError('TOKEN_OF_ANOTHER_PAGE')
  if (facts.expiresAt !== null && facts.expiresAt <= now) throw new AppError('TOKEN_DEAD')
  if (purpose === 'publish' && !facts.mayCreateContent) throw new AppError('TOKEN_LACKS_RIGHT')
  return facts
}

/** Makes the error for a call that may not be made before `until`. */
export const throttled = (until: Date, problem: string, now: Date): AppError =>
  new AppError('NETWORK_THROTTLED', {
    values: { problem },
    retryAfterSeconds: Math.max(1, Math.ceil(msBetween(now, until) / 1_000)),
  })

function factsOf(outcome: Outcome<TokenFacts>, now: Date): TokenFacts {
  switch (outcome.outcome) {
    case 'accepted':
      return outcome.value
    case 'throttled':
      throw throttled(outcome.until, outcome.problem.code, now)
    case 'unconfirmed':
      throw new AppError('NETWORK_UNREACHABLE', { values: { problem: outcome.problem.code } })
    case 'refused':
      throw refusal(outcome.problem)
  }
}

/** A token that only a new one can replace is dead; any other refusal is told by its own code. */
function refusal({ code, remedy }: Problem): AppError {
  const values = { problem: code }
  if (code === 'token-wrong-kind') return new AppError('TOKEN_WRONG_KIND', { values })
  if (remedy === 'reconnect') return new AppError('TOKEN_DEAD', { values })
  return new AppError(remedy === 'retry' ? 'NETWORK_UNREACHABLE' : 'NETWORK_REFUSED', { values })
}
