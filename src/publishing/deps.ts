import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PhotoId, PostId } from '../kernel/ids.ts'
import type { OpenPage, PageReach } from '../organisation/page.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Network } from '../ports/network.ts'
import type { PostFrame } from './post-frame.ts'
import type { PublishingEvents } from './publishing-events.ts'

/** A Post's bell: `turn` makes each ring its own, so that a killed worker's unfinished job never mutes the next. */
export interface PostBell {
  readonly postId: PostId
  readonly turn: number
}

/** Asks for work. A ring that gets lost is made up for by the sweeps. */
export interface PublishingBells {
  stagePost(bell: PostBell, at?: Date): Promise<void>
  publishPost(bell: PostBell, at?: Date): Promise<void>
  commentPost(bell: PostBell, at?: Date): Promise<void>
  amendPost(bell: PostBell, at?: Date): Promise<void>
  removeLeftovers(postId: PostId): Promise<void>
  sweepPosts(): Promise<void>
}

/** What publishing needs of Pages. */
export interface Pages {
  openPage(id: PageId): Promise<PageReach>
  parkPage(id: PageId, until: Date, problem: string): Promise<void>
  parkApp(until: Date, problem: string): Promise<void>
  markDeadToken(page: OpenPage, problem: string): Promise<void>
}

/** What publishing needs of the plan. */
export interface Places {
  /**
   * Finds free times of a Page, soonest first and none before `from`; the Posts in `except` hold no place.
   * @throws {NO_SLOT_LEFT}
   */
  nextFree(
    pageId: PageId,
    wanted: { readonly count: number; readonly from: Date; readonly except: readonly PostId[] },
  ): Promise<readonly Date[]>
}

/** What publishing needs of photos. */
export interface PhotoSource {
  /**
   * Tells which of these photos are not ready to be posted, with the reason; `consent`: it is not known who is on it,
   * somebody on it has not agreed, or took that back.
   */
  notReady(
    ids: readonly PhotoId[],
  ): Promise<readonly { id: PhotoId; reason: 'unknown' | 'processing' | 'refused' | 'consent' }[]>
  /** Gives the alt text a photo came with. */
  altTexts(ids: readonly PhotoId[]): Promise<ReadonlyMap<PhotoId, string>>
  /** Tells whether there is such a frame. */
  hasFrame(id: string): boolean
  /** Reads the rendition made for the network, in its frame: an upright JPEG under 4 MB. */
  networkJpeg(id: PhotoId, frame: PostFrame | null): Promise<Uint8Array>
}

/** What the installation decides about times. */
export interface PublishingRules {
  /** How long before its time a Post is put on the network unpublished. */
  readonly stageAheadMs: number
  /** How late a Post may still go out by itself. */
  readonly lateGraceMs: number
  /** Where the clocks are by which quiet hours and usual times are meant. */
  readonly timeZone: string
}

/** Everything publishing stands on. */
export interface PublishingDeps {
  readonly db: Kysely<Schema>
  readonly network: Network
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  readonly bells: PublishingBells
  readonly pages: Pages
  readonly photos: PhotoSource
  readonly places: Places
  /** Counts a try with a link nobody made. @throws {TOO_MANY_TRIES} when this address made too many */
  readonly countUnknownLink: (address: string) => Promise<void>
  /** Prints a template: the text without its hashtags. @throws {TEMPLATE_NOT_FOUND} and the codes of its variables */
  readonly printTemplate: (id: string, variables: Readonly<Record<string, unknown>>) => string
  readonly events: PublishingEvents
  readonly rules: PublishingRules
}
