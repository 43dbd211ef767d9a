import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { msBetween } from '../kernel/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Actor } from './access.ts'
import { findLivingKey, saveKeyUsed } from './api-key-store.ts'
import { spendTry } from './limit-tries.ts'
import { actorOfPerson, isAlive, SEEN_EVERY_MS } from './person.ts'
import { findSession, saveSeen } from './session-store.ts'
import { hashToken } from './token-hash.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/**
 * Tells whose session a browser's token is; null when it ended or its person is disabled. The role is today's.
 */
export const recogniseSession =
  (deps: Deps) =>
  async (token: string): Promise<{ actor: Actor; sessionId: string } | null> => {
    const session = await findSession(deps.db, hashToken(token))
    const now = deps.clock.now()
    if (session === undefined || !isAlive(session, now)) return null
    if (msBetween(session.lastSeenAt, now) >= SEEN_EVERY_MS) await saveSeen(deps.db, session.id, now)
    return { actor: actorOfPerson({ ...session, id: session.personId }), sessionId: session.id }
  }

/**
 * Tells which key this is; null when there is none such. Only unknown keys are counted, so that a right one works
 * from an address that it shares with somebody who guesses.
 * @throws {TOO_MANY_TRIES} when the key is unknown and the address tried too many of those
 */
export const recogniseKey =
  (deps: Deps) =>
  async (key: string, address: string): Promise<Actor | null> => {
    const row = await findLivingKey(deps.db, hashToken(key))
    if (row === undefined) {
      await spendTry(deps, { 'key-address': address })
      return null
    }
    const now = deps.clock.now()
    const isFresh = row.lastUsedAt !== null && msBetween(row.lastUsedAt, now) < SEEN_EVERY_MS
    if (!isFresh) await saveKeyUsed(deps.db, row.id, now)
    return { kind: 'api-key', id: row.id, name: row.name, role: row.role }
  }
