import { localDateAt } from '../kernel/local-date.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { FrameHead } from '../ports/frames.ts'
import type { IntakeDeps } from './deps.ts'
import { isInSeason } from './frame.ts'

/** A frame as it is offered. */
export interface OfferedFrame extends FrameHead {
  /** Whether its campaign is on today. */
  readonly isInSeason: boolean
}

/** Lists the frames, those whose campaign is on first. */
export const listFrames =
  ({ frames, clock, timeZone }: Pick<IntakeDeps, 'frames' | 'clock' | 'timeZone'>) =>
  (actor: Actor): readonly OfferedFrame[] => {
    authorize(actor, 'photos.read')
    const today = localDateAt(clock.now(), timeZone)
    const offered = frames.list().map(frame => ({ ...frame, isInSeason: isInSeason(frame, today) }))
    // A campaign's own frame before the ones for every day.
    const rank = (frame: OfferedFrame) => (frame.isInSeason ? (frame.season ? 0 : 1) : 2)
    return offered.toSorted((a, b) => rank(a) - rank(b))
  }
