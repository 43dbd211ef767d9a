import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { cursorInstant, cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import { type ApiKeyId, apiKeyId } from '../kernel/ids.ts'
import { Secret } from '../kernel/secret.ts'
import { cleanLine } from '../kernel/text.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize, type Role } from './access.ts'
import { type ApiKey, keysByAge, saveKey, saveRevoked } from './api-key-store.ts'
import { appendAudit } from './audit-store.ts'
import { hashToken } from './token-hash.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
}

interface NewKey {
  readonly name: string
  readonly role: Role
  /** Given when a request may be repeated: then it makes one key, not two. */
  readonly id?: ApiKeyId
}

/** Lets people and scanners of leaked secrets see what it is. */
const KEY_PREFIX = 'bcd_'
const NAME_LIMIT = 100

/** Makes a key; its text is in this answer and nowhere else. */
export const createApiKey =
  (deps: Deps) =>
  async (actor: Actor, wanted: NewKey): Promise<ApiKey & { readonly key: Secret }> => {
    authorize(actor, 'keys.manage')
    const name = checkName(wanted.name)
    const text = `${KEY_PREFIX}${deps.ids.newToken()}`
    const createdAt = deps.clock.now()
    const id = wanted.id ?? apiKeyId(deps.ids.newId())
    const key = { id, name, role: wanted.role, createdAt, lastUsedAt: null, revokedAt: null }
    await deps.db.transaction().execute(async trx => {
      await saveKey(trx, { ...key, keyHash: hashToken(text) })
      const subject = { kind: 'api-key', id }
      const facts = { name, role: wanted.role }
      await appendAudit(trx, { actor, action: 'api-key.created', subject, facts }, createdAt)
    })
    return { ...key, key: new Secret(text) }
  }

/** Lists keys, revoked ones included, newest first. */
export const listApiKeys =
  (deps: Deps) =>
  async (actor: Actor, wanted: { limit: number; cursor?: string }): Promise<Listed<ApiKey>> => {
    authorize(actor, 'keys.manage')
    const rows = await keysByAge(deps.db, wanted.limit + 1, startOf(wanted.cursor))
    return cutPage(
      rows,
      wanted.limit,
      row => row,
      row => [row.createdAt.toISOString(), row.id],
    )
  }

/** Makes a key worthless from this moment. Idempotent. @throws {NOT_FOUND} */
export const revokeApiKey =
  (deps: Deps) =>
  async (actor: Actor, id: ApiKeyId): Promise<ApiKey> => {
    authorize(actor, 'keys.manage')
    const now = deps.clock.now()
    return deps.db.transaction().execute(async trx => {
      const key = await saveRevoked(trx, id, now)
      if (key === undefined) throw new AppError('NOT_FOUND')
      const subject = { kind: 'api-key', id }
      await appendAudit(trx, { actor, action: 'api-key.revoked', subject, facts: { name: key.name } }, now)
      return key
    })
  }

function checkName(typed: string): string {
  const name = cleanLine(typed)
  if (name === '') throw new AppError('INVALID_INPUT', { fields: [{ path: 'name', code: 'REQUIRED' }] })
  const isTooLong = name.length > NAME_LIMIT
  const field = { path: 'name', code: 'TOO_LONG', values: { maximum: NAME_LIMIT } }
  if (isTooLong) throw new AppError('INVALID_INPUT', { fields: [field] })
  return name
}

function startOf(cursor: string | undefined): { createdAt: Date; id: string } | undefined {
  if (cursor === undefined) return undefined
  const [createdAt, id = ''] = decodeCursor(cursor, 2)
  return { createdAt: cursorInstant(createdAt), id }
}
