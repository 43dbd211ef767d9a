import type { Held } from './claim.ts'
import type { PublishingDeps } from './deps.ts'
import { giveBackUnstaged } from './unstage.ts'

/** Lets a Post wait for a person, because its time passed too long ago for it to go out by itself. */
export async function missPost(deps: PublishingDeps, held: Held): Promise<void> {
  const standing = { state: 'missed', problemCode: 'too-late', remedy: 'ask-officer' } as const
  await giveBackUnstaged(deps, held, held.post.facebookPostId, standing)
}
