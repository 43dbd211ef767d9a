import { cursorInstant, cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import type { ShareTaskId } from '../kernel/ids.ts'
import type { Secret } from '../kernel/secret.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { PlanningDeps } from './deps.ts'
import { asksOf, findShareTask, findShareTasks, type ListedShareTask } from './share-store.ts'
import { type ShareAsk, shareLinkOwner } from './share-task.ts'

type Deps = Pick<PlanningDeps, 'db' | 'seal'>

/** Lists share tasks with their counts, newest first. */
export const listShareTasks =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor, wanted: { limit: number; cursor?: string }): Promise<Listed<ListedShareTask>> => {
    authorize(actor, 'planning.read')
    const [createdAt, id = ''] = wanted.cursor === undefined ? [] : decodeCursor(wanted.cursor, 2)
    const after = createdAt === undefined ? undefined : { createdAt: cursorInstant(createdAt), id }
    const rows = await findShareTasks(db, { limit: wanted.limit + 1, ...(after && { after }) })
    return cutPage(
      rows,
      wanted.limit,
      row => row,
      row => [row.createdAt.toISOString(), row.id],
    )
  }

/** A task with each branch's ask, and the token of its link. */
export interface ShareTaskWithAsks extends ListedShareTask {
  readonly asks: readonly (ShareAsk & { readonly token: Secret })[]
}

/**
 * Reads a task with what each branch is asked; whoever may read it here may hand out its links.
 * @throws {SHARE_TASK_NOT_FOUND}
 */
export const getShareTask =
  ({ db, seal }: Deps) =>
  async (actor: Actor, id: ShareTaskId): Promise<ShareTaskWithAsks> => {
    authorize(actor, 'planning.write')
    const task = await findShareTask(db, id)
    if (task === undefined) throw new AppError('SHARE_TASK_NOT_FOUND')
    const asks = (await asksOf(db, id)).map(({ tokenSealed, ...ask }) => ({
      ...ask,
      token: seal.open('share-link', shareLinkOwner(id, ask.unitId), tokenSealed),
    }))
    return { ...task, asks }
  }
