import { MINUTE, plus } from '../../kernel/time.ts'
import type { PublishingDeps } from '../deps.ts'
import { giveBack } from './attempt-step.ts'
import type { Held } from './claim.ts'

/** How often a Post that may be visible is looked for while everything is on hold. */
const LOOK_AGAIN_MS = MINUTE

/** Gives back a Post that may not be flipped while the hold lasts; one that may be visible is looked for again. */
export async function parkOnHold(deps: PublishingDeps, held: Held): Promise<void> {
  const { state, flipIntentAt } = held.post
  const notBefore = flipIntentAt === null ? null : plus(deps.clock.now(), LOOK_AGAIN_MS)
  await giveBack(deps, held, { state: state === 'publishing' ? 'unconfirmed' : state, notBefore })
}
