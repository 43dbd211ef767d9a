import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { cleanText } from '../kernel/text.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { findUnit } from '../organisation/unit-store.ts'
import type { PlanningDeps, PostWish } from './deps.ts'
import { readFacebookLink, sharingMessage } from './share-task.ts'

interface SharedPostWish extends PostWish {
  /** Where the branch's own post stands on Facebook. */
  readonly link: string
  /** The unit's own words above it; may be empty. */
  readonly message: string
  /** Says whose work it is, given the branch's name. */
  readonly creditOf: (unitName: string) => string
}

/**
 * Schedules a Post that shares what a branch published, with its address and its credit.
 * @throws {SHARE_LINK_INVALID} when the address is none on Facebook
 * @throws {INVALID_INPUT} when the branch is unknown, and all that scheduling a Post throws
 */
export const scheduleShare =
  ({ db, schedulePost }: PlanningDeps) =>
  async (actor: Actor, { unitId, link, message, creditOf, ...rest }: SharedPostWish): Promise<PostId> => {
    authorize(actor, 'posts.write')
    const address = readFacebookLink(link)
    const unit = await findUnit(db, unitId)
    if (unit === undefined)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
    const text = sharingMessage(cleanText(message), address, creditOf(unit.name))
    return schedulePost(actor, { ...rest, unitId, message: text })
  }
