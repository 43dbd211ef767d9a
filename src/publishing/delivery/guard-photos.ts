import type { PostId } from '../../kernel/ids.ts'
import type { PublishingDeps } from '../deps.ts'
import { photosOf } from '../post-photo-store.ts'
import { type Retreat, retreat } from './attempt-step.ts'
import type { Held } from './claim.ts'
import { giveBackUnstaged } from './unstage.ts'

/**
 * Why a Post may not go on with the photos it has.
 * - consent: somebody on one has not agreed, or took it back
 * - gone: one is no longer there
 * - rendering: one is being rendered anew, as with a face made unrecognisable
 */
export type PhotoTrouble = 'consent' | 'gone' | 'rendering'

/** Tells why a Post may not go on with its photos; null when it may. */
export async function findPhotoTrouble(deps: PublishingDeps, postId: PostId): Promise<PhotoTrouble | null> {
  const photos = await photosOf(deps.db, postId)
  if (photos.length === 0) return null
  const reasons = (await deps.photos.notReady(photos.map(({ photoId }) => photoId))).map(each => each.reason)
  if (reasons.includes('consent')) return 'consent'
  if (reasons.includes('unknown') || reasons.includes('refused')) return 'gone'
  return reasons.includes('processing') ? 'rendering' : null
}

/**
 * Keeps a held Post from going on. What waits for a rendering is tried again; else a person must change the Post, and
 * what lies of it on the network is taken back.
 */
export async function withhold(
  deps: PublishingDeps,
  held: Held,
  trouble: PhotoTrouble,
  again: Retreat,
): Promise<void> {
  if (trouble === 'rendering') {
    const problem = { code: 'photo-rendering', remedy: 'retry' } as const
    return retreat(deps, held, { outcome: 'refused', problem }, again)
  }
  await giveBackUnstaged(deps, held, held.post.facebookPostId, { state: 'failed', ...STANDINGS[trouble] })
}

const STANDINGS = {
  consent: { problemCode: 'consent-missing', remedy: 'fix-input' },
  gone: { problemCode: 'photo-gone', remedy: 'fix-input' },
} as const
