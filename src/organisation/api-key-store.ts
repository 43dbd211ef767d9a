import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ApiKeyId } from '../kernel/ids.ts'
import type { Role } from './access.ts'

/** A key as people see it; the key itself is shown once, when it is made. */
export interface ApiKey {
  readonly id: ApiKeyId
  readonly name: string
  readonly role: Role
  readonly createdAt: Date
  /** To the minute. */
  readonly lastUsedAt: Date | null
  readonly revokedAt: Date | null
}

const COLUMNS = ['id', 'name', 'role', 'createdAt', 'lastUsedAt', 'revokedAt'] as const

/** Adds a key; the same id again takes the newer key, because nobody saw the one before. */
export async function saveKey(trx: Transaction<Schema>, key: ApiKey & { keyHash: string }): Promise<void> {
  await trx
    .insertInto('apiKeys')
    .values(key)
    .onConflict(known => known.column('id').doUpdateSet({ keyHash: key.keyHash }))
    .execute()
}

/** Reads the key with this hash, unless it was revoked. */
export const findLivingKey = (db: Kysely<Schema>, keyHash: string): Promise<ApiKey | undefined> =>
  db
    .selectFrom('apiKeys')
    .select(COLUMNS)
    .where('keyHash', '=', keyHash)
    .where('revokedAt', 'is', null)
    .executeTakeFirst()

/** Reads keys by time of making, newest first, after the one a list stopped at. */
export function keysByAge(
  db: Kysely<Schema>,
  limit: number,
  after?: { createdAt: Date; id: string },
): Promise<ApiKey[]> {
  let query = db.selectFrom('apiKeys').select(COLUMNS)
  if (after !== undefined)
    query = query.where(sql<boolean>`(created_at, id) < (${after.createdAt}, ${after.id})`)
  return query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

/** Notes that a key was used. */
export async function saveKeyUsed(db: Kysely<Schema>, id: ApiKeyId, now: Date): Promise<void> {
  await db.updateTable('apiKeys').set({ lastUsedAt: now }).where('id', '=', id).execute()
}

/** Revokes a key; gives it, or undefined when there is none such. An earlier revocation stays. */
export const saveRevoked = (trx: Transaction<Schema>, id: ApiKeyId, now: Date): Promise<ApiKey | undefined> =>
  trx
    .updateTable('apiKeys')
    .set({ revokedAt: sql`coalesce(revoked_at, ${now})` })
    .where('id', '=', id)
    .returning(COLUMNS)
    .executeTakeFirst()
