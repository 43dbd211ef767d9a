import { closeNotice } from '../organisation/notice-store.ts'
import type { WatchingDeps } from './deps.ts'
import { saveBeat } from './heartbeat-store.ts'
import { STALLED_KEY } from './stalled-queue.ts'

/** Notes that the queue is consumed, which ends the alarm that it is not. Idempotent. */
export const markBeat =
  ({ db, clock }: Pick<WatchingDeps, 'db' | 'clock'>) =>
  async (): Promise<void> =>
    db.transaction().execute(async trx => {
      const now = clock.now()
      await saveBeat(trx, now)
      await closeNotice(trx, STALLED_KEY, now)
    })
