import type { Secret } from '../kernel/secret.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { PlanningDeps } from './deps.ts'
import { openAsksOf } from './share-store.ts'
import { shareLinkOwner } from './share-task.ts'

/** What a branch is asked to share and has not confirmed yet. */
export interface WaitingAsk {
  readonly text: string
  /** Local date `YYYY-MM-DD`; null is no hurry. */
  readonly dueOn: string | null
  /** Of the link under which the branch confirms it. */
  readonly token: Secret
}

/** Lists what the seat's branch is asked to share and has not confirmed, the most urgent first. */
export const listOpenAsks =
  ({ db, seal }: Pick<PlanningDeps, 'db' | 'seal'>) =>
  async ({ unitId }: Seat): Promise<readonly WaitingAsk[]> => {
    const asks = await openAsksOf(db, unitId)
    return asks.map(({ taskId, text, dueOn, tokenSealed }) => ({
      text,
      dueOn,
      token: seal.open('share-link', shareLinkOwner(taskId, unitId), tokenSealed),
    }))
  }
