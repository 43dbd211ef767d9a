import type { PageId, PostId, UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import type { PublishedPost } from '../../ports/network.ts'
import type { PagePostPillar, Sighting } from '../page-post.ts'
import { genreOf } from '../page-post-genre.ts'

/** Days in which a Page was a unit's: local dates, the last one included; null is open. */
interface Tenure {
  readonly unitId: UnitId
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Tells whose Page it was on the local day of an instant; null when it was nobody's. */
export function unitAt(tenures: readonly Tenure[], at: Date, timeZone: string): UnitId | null {
  const day = isoDate(localDateAt(at, timeZone))
  const found = tenures.find(
    ({ validFrom, validTo }) =>
      (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo),
  )
  return found?.unitId ?? null
}

interface SeenOn {
  readonly pageId: PageId
  readonly unitId: UnitId
  /** The Post of ours that it is, if it is one. */
  readonly ours: { readonly id: PostId; readonly pillar: PagePostPillar | null } | undefined
  readonly createdBy: string
}

/** Makes a sighting of what a Page shows. */
export const sightingOf = (post: PublishedPost, { pageId, unitId, ours, createdBy }: SeenOn): Sighting => ({
  unitId,
  pageId,
  source: 'automatic',
  networkPostId: post.id,
  address: post.permalink,
  postId: ours?.id ?? null,
  // What a share shows hangs on somebody else's post, or on an earlier one.
  knownBy: post.kind === 'share' ? [] : post.attachedIds,
  genre: genreOf({
    message: post.message,
    isShare: post.kind === 'share',
    isVideo: post.kind === 'video' || post.kind === 'reel',
    photoCount: post.photoCount,
  }),
  pillar: ours?.pillar ?? null,
  message: post.message,
  postedAt: post.createdAt,
  isVerified: true,
  createdBy,
})
