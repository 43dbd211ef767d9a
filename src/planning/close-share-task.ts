import { AppError } from '../kernel/errors.ts'
import type { ShareTaskId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { PlanningDeps } from './deps.ts'
import { findShareTask, saveClosed } from './share-store.ts'

/** Ends a share task: its links only say thanks from then on. Idempotent. @throws {SHARE_TASK_NOT_FOUND} */
export const closeShareTask =
  ({ db, clock }: Pick<PlanningDeps, 'db' | 'clock'>) =>
  async (actor: Actor, id: ShareTaskId): Promise<void> => {
    authorize(actor, 'planning.write')
    const now = clock.now()
    await db.transaction().execute(async trx => {
      if ((await findShareTask(trx, id)) === undefined) throw new AppError('SHARE_TASK_NOT_FOUND')
      if (!(await saveClosed(trx, id, now))) return
      const subject = { kind: 'share-task', id }
      await appendAudit(trx, { actor, action: 'share-task.closed', subject, facts: {} }, now)
    })
  }
