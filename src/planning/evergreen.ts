import { AppError } from '../kernel/errors.ts'
import type { PageId, PostId } from '../kernel/ids.ts'
import { localDateAt } from '../kernel/local-date.ts'
import { DAY, msBetween, plus } from '../kernel/time.ts'
import { printDate } from '../kernel/vietnamese-date.ts'

/** A published Post whose words may be used again. */
export interface EvergreenPost {
  readonly id: PostId
  readonly pageId: PageId
  readonly pageName: string
  readonly message: string
  readonly publishAt: Date
  /** When its words were last used, or will be next. */
  readonly lastUsedAt: Date
  /** How often they are used, itself included. */
  readonly useCount: number
}

/** A Post that says the same on the same Page. */
export interface Use {
  readonly publishAt: Date
  /** Made from the same evergreen Post; else only its text is the same. */
  readonly isReuse: boolean
}

/** How far apart two uses of an evergreen Post are. */
const REUSE_DISTANCE_DAYS = 60
/** How far apart the same text stands on a Page, whoever wrote it. */
const SAME_TEXT_DAYS = 30

/** @throws {REUSE_TOO_SOON} when the same words stand too near to this instant, with the first day that is far enough */
export function requireDistance(uses: readonly Use[], at: Date, timeZone: string): void {
  const near = uses.filter(use => Math.abs(msBetween(use.publishAt, at)) < distanceDays(use) * DAY)
  const [last] = near.toSorted((a, b) => freeAt(b).getTime() - freeAt(a).getTime())
  if (last === undefined) return
  const day = (instant: Date) => printDate(localDateAt(instant, timeZone), 'dd/MM/yyyy')
  const values = { usedOn: day(last.publishAt), days: distanceDays(last), freeOn: day(freeAt(last)) }
  throw new AppError('REUSE_TOO_SOON', { values })
}

const distanceDays = ({ isReuse }: Use): number => (isReuse ? REUSE_DISTANCE_DAYS : SAME_TEXT_DAYS)

const freeAt = (use: Use): Date => plus(use.publishAt, distanceDays(use) * DAY)
