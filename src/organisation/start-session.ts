import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { Secret } from '../kernel/secret.ts'
import { plus } from '../kernel/time.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { appendAudit } from './audit-store.ts'
import { actorOfPerson, type Person, SESSION_LIFE_MS } from './person.ts'
import { insertSession } from './session-store.ts'
import { hashToken } from './token-hash.ts'

/** Where somebody signs in from. */
export interface Visit {
  readonly address: string
  /** What the browser calls itself. */
  readonly device: string
  /** The second factor's code, when it was typed. */
  readonly code?: string
}

/** A fresh session: the browser keeps the token, we keep its hash. */
export interface SignedIn {
  readonly person: Person
  readonly token: Secret
  readonly expiresAt: Date
}

const DEVICE_LIMIT = 200

/** Starts a session inside the transaction that proved who it is. */
export async function startSession(
  deps: { clock: Clock; ids: Ids },
  trx: Transaction<Schema>,
  person: Person,
  visit: Visit,
  by: 'link' | 'password',
): Promise<SignedIn> {
  const now = deps.clock.now()
  const token = deps.ids.newToken()
  const session = {
    id: deps.ids.newId(),
    personId: person.id,
    device: visit.device.slice(0, DEVICE_LIMIT),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: plus(now, SESSION_LIFE_MS),
    endedAt: null,
  }
  await insertSession(trx, { ...session, tokenHash: hashToken(token) })
  const subject = { kind: 'session', id: session.id }
  await appendAudit(
    trx,
    { actor: actorOfPerson(person), action: 'person.signed-in', subject, facts: { by } },
    now,
  )
  return { person, token: new Secret(token), expiresAt: session.expiresAt }
}
