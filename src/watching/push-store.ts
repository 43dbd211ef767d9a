import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../database/schema.ts'
import type { BranchLinkId, PushSubscriptionId } from '../kernel/ids.ts'
import { findSetting } from '../organisation/setting-store.ts'

type Db = Kysely<Schema>

const KEY = 'push-keys'
const stored = z.object({ publicKey: z.string(), privateKeySealed: z.string() })

/** The installation's keys as they are kept. */
export type StoredPushKeys = z.output<typeof stored>

/** Reads the keys; null before they were made. */
export async function findPushKeys(db: Db): Promise<StoredPushKeys | null> {
  const value = await findSetting(db, KEY)
  return value === undefined ? null : stored.parse(value)
}

/** Keeps keys, unless another process was faster. */
export async function insertPushKeys(db: Db, keys: StoredPushKeys): Promise<void> {
  await db
    .insertInto('settings')
    .values({ key: KEY, value: JSON.stringify(keys) })
    .onConflict(known => known.column('key').doNothing())
    .execute()
}

interface Subscription {
  readonly id: PushSubscriptionId
  readonly linkId: BranchLinkId
  readonly subscriptionSealed: string
  readonly createdAt: Date
}

/** Keeps a phone to push to; the same one again is known. */
export async function saveSubscription(trx: Transaction<Schema>, subscription: Subscription): Promise<void> {
  const { subscriptionSealed, createdAt } = subscription
  await trx
    .insertInto('pushSubscriptions')
    .values(subscription)
    .onConflict(known => known.column('id').doUpdateSet({ subscriptionSealed, createdAt }))
    .execute()
}

/** Forgets all phones of a link but the newest. */
export async function dropOldSubscriptions(
  trx: Transaction<Schema>,
  linkId: BranchLinkId,
  kept: number,
): Promise<void> {
  const newest = trx
    .selectFrom('pushSubscriptions')
    .select('id')
    .where('linkId', '=', linkId)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .limit(kept)
  await trx
    .deleteFrom('pushSubscriptions')
    .where('linkId', '=', linkId)
    .where('id', 'not in', newest)
    .execute()
}

/** Forgets a phone, with what was on its way to it. */
export async function dropSubscription(db: Db, id: PushSubscriptionId): Promise<void> {
  await db.deleteFrom('pushSubscriptions').where('id', '=', id).execute()
}
