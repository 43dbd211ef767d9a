import type { Held } from './claim.ts'
import type { PublishingDeps } from './deps.ts'
import { giveBackUnstaged } from './unstage.ts'

/** Lets a Post wait for a person, because its time passed too long ago for it to go out by itself. */
export const missPost = (deps: PublishingDeps, held: Held): Promise<void> =>
  giveBackUnstaged(deps, held, { state: 'missed', problemCode: 'too-late', remedy: 'ask-officer' })
