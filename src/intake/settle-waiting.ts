import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { noticeId } from '../kernel/ids.ts'
import { closeNotice, raiseNotice } from '../organisation/notice-store.ts'
import type { IntakeDeps } from './deps.ts'
import { hasReady, lockWaiting } from './submission-queue-store.ts'

/** One open notice for all Submissions that wait: an officer wants no letter about each. */
const KEY = 'submissions-waiting'
const SUBJECT = { kind: 'submissions', id: 'waiting' } as const

/** Raises the notice that Submissions wait, unless it is open. Call it in the transaction that makes one ready. */
export async function raiseWaiting(
  { ids, clock }: Pick<IntakeDeps, 'ids' | 'clock'>,
  trx: Transaction<Schema>,
): Promise<void> {
  await lockWaiting(trx)
  const notice = {
    id: noticeId(ids.newId()),
    kind: 'submission-received',
    key: KEY,
    subject: SUBJECT,
  } as const
  await raiseNotice(trx, notice, clock.now())
}

/** Closes the notice once none waits. Call it in the transaction that takes one out of the queue. */
export async function settleWaiting(trx: Transaction<Schema>, now: Date): Promise<void> {
  await lockWaiting(trx)
  if (!(await hasReady(trx))) await closeNotice(trx, KEY, now)
}
