import { noticeId } from '../../kernel/ids.ts'
import { plus } from '../../kernel/time.ts'
import { raiseNotice } from '../../organisation/notice-store.ts'
import { pageNameOf } from '../approval/asked-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { findUpdateDue, saveUpdateAsked, type UpdateDue } from './push-store.ts'
import { UPDATE_AFTER_MS } from './urgent.ts'

type Deps = Pick<PublishingDeps, 'db' | 'clock' | 'ids'>

/** Reminds people, once, to tell what came of an urgent Post two hours after it went out. Idempotent. */
export const raiseUrgentUpdates = (deps: Deps) => async (): Promise<void> => {
  const now = deps.clock.now()
  for (const due of await findUpdateDue(deps.db, plus(now, -UPDATE_AFTER_MS))) await remind(deps, due, now)
}

async function remind({ db, ids }: Deps, { id, pageId }: UpdateDue, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    if (!(await saveUpdateAsked(trx, id, now))) return
    const kind = 'urgent-update-due'
    const key = `${kind}:${id}`
    const subject = { kind: 'post', id } as const
    const facts = { page: await pageNameOf(trx, { pageId }) }
    await raiseNotice(trx, { id: noticeId(ids.newId()), kind, key, subject, facts }, now)
  })
}
