import type { PublishingDeps } from '../deps.ts'
import { isPostOnHold } from '../hold/hold-store.ts'
import type { Held } from './claim.ts'
import { parkOnHold } from './park-on-hold.ts'
import { giveBackUnstaged } from './unstage.ts'

/**
 * Lets a Post wait for a person, because its time passed too long ago for it to go out by itself. On hold nothing is
 * missed: what passes its time then gets a new one when the hold ends.
 */
export async function missPost(deps: PublishingDeps, held: Held): Promise<void> {
  if (await isPostOnHold(deps.db, held.post.id)) return parkOnHold(deps, held)
  const standing = { state: 'missed', problemCode: 'too-late', remedy: 'ask-officer' } as const
  await giveBackUnstaged(deps, held, held.post.facebookPostId, standing)
}
