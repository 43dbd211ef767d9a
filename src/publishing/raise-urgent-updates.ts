import { noticeId, type PostId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import { raiseNotice } from '../organisation/notice-store.ts'
import type { PublishingDeps } from './deps.ts'
import { findUpdateDue, saveUpdateAsked } from './push-store.ts'
import { UPDATE_AFTER_MS } from './urgent.ts'

type Deps = Pick<PublishingDeps, 'db' | 'clock' | 'ids'>

/** Reminds people, once, to tell what came of an urgent Post two hours after it went out. Idempotent. */
export const raiseUrgentUpdates = (deps: Deps) => async (): Promise<void> => {
  const now = deps.clock.now()
  for (const { id } of await findUpdateDue(deps.db, plus(now, -UPDATE_AFTER_MS))) await remind(deps, id, now)
}

async function remind({ db, ids }: Deps, id: PostId, now: Date): Promise<void> {
  await db.transaction().execute(async trx => {
    if (!(await saveUpdateAsked(trx, id, now))) return
    const kind = 'urgent-update-due'
    const subject = { kind: 'post', id } as const
    await raiseNotice(trx, { id: noticeId(ids.newId()), kind, key: `${kind}:${id}`, subject }, now)
  })
}
