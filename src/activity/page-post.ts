import type { PageId, PagePostId, PostId, UnitId } from '../kernel/ids.ts'
import { cleanText, truncate } from '../kernel/text.ts'
import type { PagePostGenre, Source } from './branch-activity.ts'
import { keysOf } from './same-post.ts'

/** What a page post speaks of: one of the three pillars. */
export type PagePostPillar = 'members' | 'planning' | 'counsel'

/** Something seen on a Page that counts for a unit, unless it was removed or excluded. */
export interface PagePost {
  readonly id: PagePostId
  readonly unitId: UnitId
  readonly pageId: PageId | null
  readonly source: Source
  readonly networkPostId: string | null
  readonly address: string | null
  readonly postId: PostId | null
  readonly genre: PagePostGenre
  readonly pillar: PagePostPillar | null
  readonly message: string
  readonly postedAt: Date
  /** Only the day is known; `postedAt` is its noon. */
  readonly isDayOnly: boolean
  readonly eventId: string | null
  readonly isVerified: boolean
  readonly checkedAt: Date | null
  readonly photoHash: string | null
  readonly editedAt: Date | null
  readonly removedAt: Date | null
  readonly excludedAt: Date | null
  readonly excludedReason: string | null
  /** By what it is known again, whatever address it is told by. */
  readonly knownBy: readonly string[]
  readonly isJudged: boolean
  readonly movedFromId: UnitId | null
  readonly sameAsId: PagePostId | null
  readonly createdBy: string
  readonly createdAt: Date
}

/** What one source tells of a page post: the same one may be told of often, and by several. */
export interface Sighting {
  readonly unitId: UnitId
  readonly pageId: PageId | null
  readonly source: Source
  readonly networkPostId: string | null
  readonly address: string | null
  readonly postId: PostId | null
  /** Further spellings by which it is known again, such as the ids of its photos. */
  readonly knownBy?: readonly string[]
  readonly genre: PagePostGenre
  readonly pillar: PagePostPillar | null
  readonly message: string
  readonly postedAt: Date
  readonly isDayOnly?: boolean
  readonly isVerified: boolean
  readonly photoHash?: string | null
  readonly createdBy: string
}

/** What a look may change of a page post. */
export type PagePostChange = Partial<Omit<PagePost, 'id' | 'createdBy' | 'createdAt'>>

/** So many characters of its words are kept. */
const MESSAGE_LIMIT = 500

/** Cuts a post's words to what is kept of them. */
const keptMessage = (message: string): string => truncate(cleanText(message), MESSAGE_LIMIT)

/** The more a source vouches for, the higher. */
const STRENGTH: Readonly<Record<Source, number>> = { link: 0, automatic: 1, ours: 2 }

/** Tells whether one source stands before another where both know a page post. */
const isStronger = (one: Source, other: Source): boolean => STRENGTH[one] > STRENGTH[other]

/**
 * Makes the row of a page post that nobody told of for this unit before.
 * @param eventId of the same post where it counts for another unit
 */
export const firstSeen = (
  sighting: Sighting,
  id: PagePostId,
  now: Date,
  eventId: string | null = null,
): PagePost => {
  const { knownBy: _, ...told } = sighting
  return {
    ...told,
    id,
    message: keptMessage(sighting.message),
    isDayOnly: sighting.isDayOnly ?? false,
    photoHash: sighting.photoHash ?? null,
    eventId,
    checkedAt: sighting.isVerified ? now : null,
    editedAt: null,
    removedAt: null,
    excludedAt: null,
    excludedReason: null,
    knownBy: keysOf(sighting),
    isJudged: false,
    movedFromId: null,
    sameAsId: null,
    createdAt: now,
  }
}

/**
 * Tells what a page post is after one more source told of it. What a person decided stays; what the network shows
 * stands before what somebody said; a post seen again is there again.
 */
export function seenAgain(post: PagePost, sighting: Sighting, now: Date): PagePost {
  const { unitId, isVerified } = sighting
  const source = isStronger(sighting.source, post.source) ? sighting.source : post.source
  const known = {
    ...post,
    unitId: post.movedFromId === null ? unitId : post.unitId,
    source,
    pageId: post.pageId ?? sighting.pageId,
    networkPostId: post.networkPostId ?? sighting.networkPostId,
    address: post.address ?? sighting.address,
    postId: post.postId ?? sighting.postId,
    pillar: post.isJudged ? post.pillar : (sighting.pillar ?? post.pillar),
    photoHash: post.photoHash ?? sighting.photoHash ?? null,
    knownBy: [...new Set([...post.knownBy, ...keysOf(sighting)])],
  }
  return isVerified ? { ...known, ...asShown(post, sighting, now) } : known
}

function asShown(post: PagePost, sighting: Sighting, now: Date): PagePostChange {
  const message = keptMessage(sighting.message)
  // When we published it is known better to us than to Facebook, which may tell when it was staged.
  const isOursAlone = post.source === 'ours' && sighting.source !== 'ours'
  return {
    message,
    editedAt: post.isVerified && message !== post.message ? now : post.editedAt,
    genre: post.isJudged ? post.genre : sighting.genre,
    address: post.isVerified ? (post.address ?? sighting.address) : (sighting.address ?? post.address),
    ...(isOursAlone ? {} : { postedAt: sighting.postedAt, isDayOnly: sighting.isDayOnly ?? false }),
    isVerified: true,
    checkedAt: now,
    // Our own record cannot tell that somebody removed it on Facebook since.
    removedAt: sighting.source === 'ours' ? post.removedAt : null,
  }
}

/** Makes one of several rows of a unit that turned out to be the same post; what a person decided of any stays. */
export function mergedOf(kept: PagePost, others: readonly PagePost[]): PagePost {
  const all = [kept, ...others]
  const { genre, pillar, isJudged } = all.find(row => row.isJudged) ?? kept
  const { excludedAt, excludedReason } = all.find(row => row.excludedReason !== null) ?? kept
  return {
    ...kept,
    ...{ genre, pillar, isJudged, excludedAt, excludedReason },
    eventId: all.find(row => row.eventId !== null)?.eventId ?? null,
    knownBy: [...new Set(all.flatMap(row => row.knownBy))],
  }
}

/** Tells of which rows one post is known when it was told of by several spellings, and which one stays. */
export const keptOf = (same: readonly PagePost[]): PagePost | undefined =>
  same.toSorted(
    (a, b) =>
      STRENGTH[b.source] - STRENGTH[a.source] || a.createdAt.getTime() - b.createdAt.getTime() || order(a, b),
  )[0]

const order = (a: Pick<PagePost, 'id'>, b: Pick<PagePost, 'id'>): number => (a.id < b.id ? -1 : 1)

/** Orders rows of one post so that the one that is known best comes first: totals stand for the post by it. */
export const bestKnownFirst = (
  a: Pick<PagePost, 'id' | 'source' | 'isVerified'>,
  b: Pick<PagePost, 'id' | 'source' | 'isVerified'>,
): number =>
  Number(b.isVerified) - Number(a.isVerified) || STRENGTH[b.source] - STRENGTH[a.source] || order(a, b)
