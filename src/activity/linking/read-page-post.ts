import { AppError } from '../../kernel/errors.ts'
import type { PagePostId, UnitId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { AuditEntry } from '../../organisation/audit.ts'
import { entriesAbout } from '../../organisation/audit-store.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { ActivityDeps } from '../deps.ts'
import type { PagePost } from '../page-post.ts'
import { findPagePost } from '../page-post-store.ts'

/** A page post with what people decided about it, the newest first. */
export interface ToldPagePost extends PagePost {
  readonly unitName: string
  /** Whose it was before a person moved it; null when nobody did. */
  readonly movedFromName: string | null
  readonly deeds: readonly Pick<AuditEntry, 'seq' | 'at' | 'actorName' | 'action' | 'facts'>[]
}

const DEED_LIMIT = 50

/** Reads everything that is known of a page post, whether it counts or not. @throws {NOT_FOUND} */
export const readPagePost =
  ({ db }: Pick<ActivityDeps, 'db'>) =>
  async (actor: Actor, id: PagePostId): Promise<ToldPagePost> => {
    authorize(actor, 'activity.read')
    const post = await findPagePost(db, id)
    if (post === undefined) throw new AppError('NOT_FOUND')
    const [units, deeds] = await Promise.all([
      findAllUnits(db),
      entriesAbout(db, { kind: 'page-post', id }, DEED_LIMIT),
    ])
    const nameOf = (unitId: UnitId): string => units.get(unitId)?.name ?? ''
    const movedFromName = post.movedFromId && nameOf(post.movedFromId)
    return { ...post, unitName: nameOf(post.unitId), movedFromName, deeds }
  }
