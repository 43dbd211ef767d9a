import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { Secret } from '../kernel/secret.ts'
import { MINUTE, msBetween } from '../kernel/time.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Actor } from './access.ts'
import {
  type AnswerRow,
  dropAnswer,
  findAnswer,
  insertAnswer,
  saveAnswer,
  takeOverAnswer,
} from './answer-store.ts'
import type { Seal } from './seal.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly seal: Seal
}

/** A request that may arrive twice: who sent it, and the key that names it. */
export interface RepeatableRequest {
  readonly actor: Actor
  readonly key: string
  /** Method and pattern, as in `POST /api/v1/posts`. */
  readonly route: string
  /** SHA-256 (hex) of the body; null when it is not known before the body was read as a stream. */
  readonly bodyHash: string | null
}

/** Either do it now, making what it makes under `newId`; or give the answer it had. */
export type AnswerClaim =
  | { readonly claim: 'fresh'; readonly newId: string }
  | { readonly claim: 'known'; readonly status: number; readonly response: string; readonly bodyHash: string }

// Longer than any request of ours works after its body has arrived; a shorter one that died is taken over then.
const CLAIM_LIFE_MS = 2 * MINUTE
const BUSY_RETRY_SECONDS = 2

/**
 * Claims a request before it is worked on. A claim whose process died is taken over with the same `newId`, so
 * that what the first try may have made is found instead of made again.
 * @throws {IDEMPOTENCY_KEY_REUSED} when the key named another request
 * @throws {IDEMPOTENCY_KEY_BUSY} while the first one still runs
 */
export const claimAnswer =
  (deps: Deps) =>
  async (request: RepeatableRequest): Promise<AnswerClaim> => {
    const { key, route } = request
    const owner = { actorId: request.actor.id, key }
    const now = deps.clock.now()
    const fresh = {
      ...owner,
      route,
      bodyHash: request.bodyHash ?? '',
      newId: deps.ids.newId(),
      claimedAt: now,
    }
    const mine = await insertAnswer(deps.db, fresh)
    if (mine !== undefined) return { claim: 'fresh', newId: mine.newId }
    const known = await findAnswer(deps.db, owner)
    if (known === undefined) throw busy()
    if (!isSameRequest(known, request)) throw new AppError('IDEMPOTENCY_KEY_REUSED')
    if (known.status !== null && known.response !== null)
      return opened(deps, request, known, known.status, known.response)
    const isDead = msBetween(known.claimedAt, now) > CLAIM_LIFE_MS
    if (!isDead || !(await takeOverAnswer(deps.db, owner, known.claimedAt, now))) throw busy()
    return { claim: 'fresh', newId: known.newId }
  }

/** Keeps the answer of a claimed request, sealed: it may show a new key. */
export const keepAnswer =
  (deps: Deps) =>
  async (request: RepeatableRequest, status: number, response: string): Promise<void> => {
    const sealed = deps.seal.close('answer', ownerOf(request), new Secret(response))
    const owner = { actorId: request.actor.id, key: request.key }
    await saveAnswer(deps.db, owner, { status, response: sealed, bodyHash: request.bodyHash ?? '' })
  }

/** Lets go of a claim that ended without an answer worth keeping, so that the same request may try again. */
export const releaseAnswer =
  (deps: Pick<Deps, 'db'>) =>
  ({ actor, key }: RepeatableRequest): Promise<void> =>
    dropAnswer(deps.db, { actorId: actor.id, key })

const busy = () => new AppError('IDEMPOTENCY_KEY_BUSY', { retryAfterSeconds: BUSY_RETRY_SECONDS })

const ownerOf = ({ actor, key }: RepeatableRequest): string => `${actor.id}|${key}`

const isSameRequest = (known: AnswerRow, { route, bodyHash }: RepeatableRequest): boolean =>
  known.route === route && (bodyHash === null || known.bodyHash === bodyHash)

function opened(
  { seal }: Deps,
  request: RepeatableRequest,
  { bodyHash }: AnswerRow,
  status: number,
  response: string,
): AnswerClaim {
  return {
    claim: 'known',
    status,
    response: seal.open('answer', ownerOf(request), response).reveal(),
    bodyHash,
  }
}
