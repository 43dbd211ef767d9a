import { type Actor, authorize } from '../organisation/access.ts'
import type { IntakeDeps } from './deps.ts'
import { countByState } from './inbox-store.ts'

/** Counts the Submissions that wait for the officer. */
export const countWaiting =
  ({ db }: Pick<IntakeDeps, 'db'>) =>
  async (actor: Actor): Promise<number> => {
    authorize(actor, 'submissions.read')
    return (await countByState(db)).ready
  }
