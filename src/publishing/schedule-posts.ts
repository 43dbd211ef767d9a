import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { PublishingDeps } from './deps.ts'
import {
  type FreshPost,
  makePost,
  noteWritten,
  ringIfSoon,
  type ScheduleInput,
  writePost,
} from './schedule-post.ts'

/**
 * Writes many Posts down, all or none. `alongside` writes in the same transaction. A Post whose id
 * stands there already is not written again.
 * @throws the codes of `schedulePost`, for the first Post that has one
 */
export const schedulePosts =
  (deps: PublishingDeps) =>
  async (
    actor: Actor,
    inputs: readonly ScheduleInput[],
    alongside: (trx: Transaction<Schema>) => Promise<void> = async () => undefined,
  ): Promise<readonly PostId[]> => {
    authorize(actor, 'posts.write')
    const now = deps.clock.now()
    const posts: FreshPost[] = []
    for (const input of inputs) posts.push(await makePost(deps, actor, input, now))
    await deps.db.transaction().execute(async trx => {
      const written: FreshPost[] = []
      for (const post of posts) if (await writePost(deps, trx, actor, post)) written.push(post)
      await alongside(trx)
      // The audit comes last: whoever writes there holds all others up.
      for (const post of written) await noteWritten(trx, actor, post)
    })
    for (const post of posts) await ringIfSoon(deps, post, now)
    return posts.map(post => post.row.id)
  }
