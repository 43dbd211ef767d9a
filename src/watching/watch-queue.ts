import { noticeId } from '../kernel/ids.ts'
import { raiseNotice } from '../organisation/notice-store.ts'
import type { WatchingDeps } from './deps.ts'
import { lastBeatAt } from './heartbeat-store.ts'
import { STALLED_KEY, stalledSince } from './stalled-queue.ts'

/**
 * Raises the alarm when nobody consumes the queue. Called by a process's own timer, because a stalled queue cannot
 * tell that it stands still; for the same reason letters then leave from here. Tells whether it stands still.
 */
export const watchQueue =
  (deps: WatchingDeps, sendMails: (signal: AbortSignal) => Promise<void>) =>
  async (startedAt: Date, signal: AbortSignal): Promise<boolean> => {
    const now = deps.clock.now()
    const since = stalledSince(await lastBeatAt(deps.db), startedAt, now)
    if (since === null) return false
    const isNew = await raiseNotice(
      deps.db,
      {
        id: noticeId(deps.ids.newId()),
        kind: 'queue-stalled',
        key: STALLED_KEY,
        subject: { kind: 'queue', id: 'all' },
        facts: { sinceAt: since.toISOString() },
      },
      now,
    )
    if (isNew) deps.log.error({ sinceAt: since }, 'Nobody consumes the queue')
    await sendMails(signal)
    return true
  }
