import type { PageId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { CountingDeps } from './deps.ts'
import type { PageSync } from './page-sync.ts'
import { findPageSyncs } from './page-sync-store.ts'

/** Tells how far each of these Pages has been counted; those that are no unit's are left out. */
export const listPageSyncs =
  (deps: Pick<CountingDeps, 'db'>) =>
  async (actor: Actor, pageIds: readonly PageId[]): Promise<ReadonlyMap<PageId, PageSync>> => {
    authorize(actor, 'pages.read')
    return findPageSyncs(deps.db, pageIds)
  }
