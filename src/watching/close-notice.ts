import { AppError } from '../kernel/errors.ts'
import type { NoticeId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { closeNotice as saveClosed } from '../organisation/notice-store.ts'
import type { WatchingDeps } from './deps.ts'
import { lockNotice } from './notice-list-store.ts'
import { isClosable, readerOf } from './notice-view.ts'

/**
 * Puts a notice aside that the actor has read, for everybody it was for. Closing it twice equals closing it once.
 * @throws {NOT_FOUND} when there is none that the actor may see
 * @throws {NOTICE_ENDS_ITSELF} when it is an alarm: it goes once what it tells of is put right
 */
export const closeNotice =
  ({ db, clock }: Pick<WatchingDeps, 'db' | 'clock'>) =>
  async (actor: Actor, id: NoticeId): Promise<void> => {
    authorize(actor, 'notices.read')
    await db.transaction().execute(async trx => {
      const notice = await lockNotice(trx, id, readerOf(actor))
      if (notice === undefined) throw new AppError('NOT_FOUND')
      if (notice.closedAt !== null) return
      if (!isClosable(notice)) throw new AppError('NOTICE_ENDS_ITSELF')
      const now = clock.now()
      await saveClosed(trx, notice.key, now)
      const subject = { kind: 'notice', id }
      await appendAudit(trx, { actor, action: 'notice.closed', subject, facts: { kind: notice.kind } }, now)
    })
  }
