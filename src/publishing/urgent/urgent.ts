import { HOUR, later, plus } from '../../kernel/time.ts'

/** Other Posts of the Page make way for an urgent one for this long. @see the journey "urgent post" */
export const MAKE_WAY_MS = HOUR
/** People are reminded this long after an urgent Post went out to tell what came of it. @see the journey "urgent post" */
export const UPDATE_AFTER_MS = 2 * HOUR

/** Gives the time to which a Post is pushed that would go out beside an urgent one. */
export const pushedTo = (publishAt: Date, now: Date): Date => plus(later(publishAt, now), MAKE_WAY_MS)
