import type { Secret } from '../kernel/secret.ts'

/** What a person or the program does about a failure; the table of each network's errors gives one per row. */
export type Remedy = 'fix-input' | 'ask-officer' | 'reconnect' | 'wait' | 'retry' | 'reconcile' | 'report'

/** Why a call did not succeed. `code` is ours and stable; `graph` is what Facebook itself said, when it did. */
export interface Problem {
  readonly code: string
  readonly remedy: Remedy
  readonly graph?: { readonly code: number; readonly subcode?: number; readonly fbtraceId?: string }
}

/**
 * How one call ended.
 * - accepted: done, with the instant the network's answer arrived
 * - refused: surely without effect
 * - throttled: surely without effect; nothing of this scope may be called before `until`
 * - unconfirmed: the answer was lost, so it may or may not have had its effect
 */
export type Outcome<T> =
  | { readonly outcome: 'accepted'; readonly value: T; readonly at: Date }
  | { readonly outcome: 'refused'; readonly problem: Problem }
  | {
      readonly outcome: 'throttled'
      readonly problem: Problem
      readonly until: Date
      readonly scope: 'page' | 'app'
    }
  | { readonly outcome: 'unconfirmed'; readonly problem: Problem }

/** A Page as the network knows it, with the token that acts for it. */
export interface PageAccess {
  readonly networkPageId: string
  readonly token: Secret
}

export interface TokenFacts {
  /** Whose token it is: only a token of `this-page` acts for the Page. */
  readonly owner: 'this-page' | 'another-page' | 'not-a-page'
  readonly pageName: string
  /** False only when the network says that the right is missing; one that does not tell counts as yes. */
  readonly mayCreateContent: boolean
  /** Null when it does not expire by date, or when the network does not tell. */
  readonly expiresAt: Date | null
  readonly dataAccessExpiresAt: Date | null
}

export interface RemotePost {
  readonly id: string
  readonly message: string
  readonly isPublished: boolean
  readonly createdAt: Date
  readonly permalink: string | null
  /** Ids of its photos; empty for a text or link post, null when the network does not tell. */
  readonly photoIds: readonly string[] | null
}

/** The two lists in which a Page shows what it published: Reels stand in none but their own. */
export type PublishedEdge = 'posts' | 'reels'

/** Something a Page published, as counting needs it. */
export interface PublishedPost {
  readonly id: string
  readonly message: string
  /** When it was published, to the second. */
  readonly createdAt: Date
  readonly permalink: string | null
  /** `share`: it shows somebody else's post. */
  readonly kind: 'status' | 'share' | 'video' | 'reel'
  readonly photoCount: number
  /** Ids of what hangs on it: people's links name these as well. */
  readonly attachedIds: readonly string[]
  readonly pictureUrl: string | null
}

/** Where a list of what was published is to go on, or begin. */
export interface PublishedWish {
  readonly edge: PublishedEdge
  /** What the page before gave as `next`. It dies within hours: never keep it. */
  readonly after?: string | null
  /** Nothing newer is wanted; the network may not heed it, and then gives its newest. */
  readonly until?: Date | null
}

/** One page of a list, newest first; it may be empty and still have a next one. */
export interface PublishedPage {
  readonly posts: readonly PublishedPost[]
  readonly next: string | null
  /** How much of its allowance the network says is used; it throttles at 100. */
  readonly usedPercent: number
}

export interface RemoteComment {
  readonly id: string
  readonly message: string
  readonly isOurs: boolean
}

/**
 * What somebody who is not signed in sees of a post.
 * - hidden: the network says that it is not there for them
 * - unknown: its page told neither; nothing may be concluded
 */
export type Visibility = 'seen' | 'hidden' | 'unknown'

/** What is needed to look for a post as a visitor does. */
export interface PublicPost {
  readonly permalink: string
  /** What it says: seeing it is the proof. */
  readonly message: string
}

export interface PostContent {
  readonly message: string
  readonly link: string | null
  readonly photoIds: readonly string[]
}

/** A social network's Page, in this project's words. Every method settles; none throws for a network's failure. */
export interface Network {
  inspectToken(page: PageAccess, signal?: AbortSignal): Promise<Outcome<TokenFacts>>
  uploadPhoto(
    page: PageAccess,
    photo: { jpeg: Uint8Array; altText: string },
    signal?: AbortSignal,
  ): Promise<Outcome<{ photoId: string }>>
  /** Creates a post that nobody but the Page's own people can see. */
  createUnpublished(
    page: PageAccess,
    content: PostContent,
    signal?: AbortSignal,
  ): Promise<Outcome<{ postId: string }>>
  /** Makes an unpublished post visible. Idempotent. */
  publish(page: PageAccess, postId: string, signal?: AbortSignal): Promise<Outcome<void>>
  updateMessage(
    page: PageAccess,
    postId: string,
    message: string,
    signal?: AbortSignal,
  ): Promise<Outcome<void>>
  /** Removes a post or an unattached photo. Accepted also when it is already gone. */
  remove(page: PageAccess, id: string, signal?: AbortSignal): Promise<Outcome<void>>
  /** Reads one post; null when the network says it does not exist (or may not be seen). */
  readPost(page: PageAccess, postId: string, signal?: AbortSignal): Promise<Outcome<RemotePost | null>>
  /** Lists the Page's newest posts, unpublished ones included, newest first, back to `since`. */
  listPosts(page: PageAccess, since: Date, signal?: AbortSignal): Promise<Outcome<readonly RemotePost[]>>
  /** Lists what the Page itself published, shared posts included: neither visitors' posts nor what nobody sees yet. */
  listPublished(page: PageAccess, wish: PublishedWish, signal?: AbortSignal): Promise<Outcome<PublishedPage>>
  /** Reads a picture from where a list said it lies, without a token; null when it is gone, too large or elsewhere. */
  readPicture(page: PageAccess, url: string, signal?: AbortSignal): Promise<Outcome<Uint8Array | null>>
  /** Tells whether something the Page published is still there. */
  isPublished(page: PageAccess, id: string, signal?: AbortSignal): Promise<Outcome<boolean>>
  /** Tells whether the public listing of the Page shows the post. */
  isListed(page: PageAccess, postId: string, signal?: AbortSignal): Promise<Outcome<boolean>>
  /** Counts how often a post was shared, by anybody. */
  countShares(page: PageAccess, postId: string, signal?: AbortSignal): Promise<Outcome<number>>
  /** Looks for a published post without any token, as somebody who is not signed in would. */
  seeAsVisitor(page: PageAccess, post: PublicPost, signal?: AbortSignal): Promise<Outcome<Visibility>>
  comment(
    page: PageAccess,
    postId: string,
    message: string,
    signal?: AbortSignal,
  ): Promise<Outcome<{ commentId: string }>>
  listComments(
    page: PageAccess,
    postId: string,
    signal?: AbortSignal,
  ): Promise<Outcome<readonly RemoteComment[]>>
}
