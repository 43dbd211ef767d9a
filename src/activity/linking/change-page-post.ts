import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { PagePostId, UnitId } from '../../kernel/ids.ts'
import { cleanLine } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { findUnit } from '../../organisation/unit-store.ts'
import type { PagePostGenre } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import type { PagePost, PagePostPillar } from '../page-post.ts'
import { lockPagePost, lockPagePostsOf, pagePostsKnownBy, savePagePost } from '../page-post-store.ts'

/** What a person decides about a page post; what is left out stays. */
export interface PagePostWishes {
  /** Why it does not count; null takes that back. */
  readonly excludedReason?: string | null
  readonly genre?: PagePostGenre
  readonly pillar?: PagePostPillar | null
  readonly unitId?: UnitId
}

/**
 * Takes a page post out of the count, or back in, and says what it is and whose; the program never overrules it.
 * @throws {NOT_FOUND}
 * @throws {INVALID_INPUT} when there is no such branch, the same post counts for it already, or no reason is given
 */
export const changePagePost =
  (deps: ActivityDeps) =>
  async (actor: Actor, id: PagePostId, wishes: PagePostWishes): Promise<PagePost> => {
    authorize(actor, 'activity.write')
    await checkWishes(deps, wishes)
    return deps.db.transaction().execute(async trx => {
      if (wishes.unitId !== undefined) await lockPagePostsOf(trx, wishes.unitId)
      const post = await lockPagePost(trx, id)
      if (post === undefined) throw new AppError('NOT_FOUND')
      await refuseTwice(trx, post, wishes.unitId ?? post.unitId)
      const now = deps.clock.now()
      const change = changeOf(post, wishes, now)
      await savePagePost(trx, id, change)
      const subject = { kind: 'page-post', id }
      const { excludedReason: reason, ...rest } = wishes
      const facts = { ...rest, ...(reason !== undefined && { reason }) }
      await appendAudit(trx, { actor, action: 'page-post.changed', subject, facts }, now)
      return { ...post, ...change }
    })
  }

async function checkWishes({ db }: ActivityDeps, { excludedReason, unitId }: PagePostWishes): Promise<void> {
  if (excludedReason !== undefined && excludedReason !== null && cleanLine(excludedReason) === '')
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'excludedReason', code: 'REQUIRED' }] })
  if (unitId !== undefined && (await findUnit(db, unitId)) === undefined)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
}

async function refuseTwice(trx: Transaction<Schema>, post: PagePost, unitId: UnitId): Promise<void> {
  const same = await pagePostsKnownBy(trx, post.knownBy)
  if (same.some(other => other.id !== post.id && other.unitId === unitId))
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'PAGE_POST_COUNTED' }] })
}

function changeOf(post: PagePost, { excludedReason, genre, pillar, unitId }: PagePostWishes, now: Date) {
  const isMoved = unitId !== undefined && unitId !== post.unitId
  return {
    ...(excludedReason === undefined ? {} : exclusion(excludedReason, now)),
    genre: genre ?? post.genre,
    pillar: pillar === undefined ? post.pillar : pillar,
    isJudged: post.isJudged || genre !== undefined || pillar !== undefined || isMoved,
    ...(isMoved ? { unitId, movedFromId: post.movedFromId ?? post.unitId } : {}),
  }
}

const exclusion = (reason: string | null, now: Date) =>
  reason === null
    ? { excludedAt: null, excludedReason: null, sameAsId: null }
    : { excludedAt: now, excludedReason: cleanLine(reason) }
