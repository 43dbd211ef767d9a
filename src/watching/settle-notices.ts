import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { noticeId } from '../kernel/ids.ts'
import type { NoticeKind } from '../organisation/notice.ts'
import { closeNotice, raiseNotice } from '../organisation/notice-store.ts'
import type { WatchingDeps } from './deps.ts'
import { saveFacts, standingNotices, wasRaisedSince } from './standing-notice-store.ts'
import { settlementOf, type WantedNotice } from './wanted-notice.ts'

/**
 * Makes the open notices of these kinds exactly the wanted ones: raises what is missing, closes what is over, tells
 * the newest facts of the rest. Idempotent; call it under `lockWatch`.
 */
export async function settleNotices(
  { clock, ids }: Pick<WatchingDeps, 'clock' | 'ids'>,
  trx: Transaction<Schema>,
  kinds: readonly NoticeKind[],
  wanted: readonly WantedNotice[],
): Promise<void> {
  const now = clock.now()
  const { raise, close, retell } = settlementOf(await standingNotices(trx, kinds), wanted)
  for (const { key } of close) await closeNotice(trx, key, now)
  for (const { id, facts } of retell) await saveFacts(trx, id, facts)
  for (const { sinceAt, ...notice } of raise) {
    if (sinceAt !== undefined && (await wasRaisedSince(trx, notice.key, sinceAt))) continue
    await raiseNotice(trx, { ...notice, id: noticeId(ids.newId()) }, now)
  }
}
