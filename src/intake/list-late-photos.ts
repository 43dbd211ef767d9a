import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { IntakeDeps } from './deps.ts'
import { findLatePhotos, type LatePhoto } from './late-photo-store.ts'

/** Lists the branches' photos that came after a Post was made of their Submissions, and are not in it. */
export const listLatePhotos =
  ({ db }: Pick<IntakeDeps, 'db'>) =>
  async (actor: Actor, id: PostId): Promise<readonly LatePhoto[]> => {
    authorize(actor, 'submissions.read')
    return findLatePhotos(db, id)
  }
