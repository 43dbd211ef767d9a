import { AppError } from '../kernel/errors.ts'
import type { PracticeId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import type { Practice } from './practice.ts'
import { findPractices, requirePractice } from './practice-store.ts'

type Deps = Pick<IntakeDeps, 'db'>

/** Lists for a branch what it may start from, newest first. */
export const showPractices =
  ({ db }: Deps) =>
  async (_: Seat): Promise<readonly Practice[]> =>
    findPractices(db, { withRetired: false })

/** Shows a branch one way of working. @throws {PRACTICE_NOT_FOUND} when there is none, or it was retired */
export const showPractice =
  ({ db }: Deps) =>
  async (_: Seat, id: PracticeId): Promise<Practice> => {
    const practice = await requirePractice(db, id)
    if (practice.retiredAt !== null) throw new AppError('PRACTICE_NOT_FOUND')
    return practice
  }
