import { type Actor, authorize } from '../../organisation/access.ts'
import type { PublishingDeps } from '../deps.ts'
import { type Hold, viewHold } from './hold.ts'
import { countOnHold, findHold } from './hold-store.ts'

/** Tells whether everything is on hold, and how many Posts wait for its end. */
export const getHold =
  ({ db }: Pick<PublishingDeps, 'db'>) =>
  async (actor: Actor): Promise<{ readonly hold: Hold | null; readonly waitingCount: number }> => {
    authorize(actor, 'posts.read')
    const row = await findHold(db)
    if (row === undefined) return { hold: null, waitingCount: 0 }
    return { hold: viewHold(row), waitingCount: await countOnHold(db) }
  }
