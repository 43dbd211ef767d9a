import type { PagePostId } from '../../kernel/ids.ts'
import { differingBits, SAME_PHOTO_BITS } from '../../kernel/perceptual-hash.ts'
import { DAY, msBetween } from '../../kernel/time.ts'
import { foldedWords, rowsOf, shareOf } from '../../planning/likeness.ts'
import type { PagePost } from '../page-post.ts'
import { isSamePost } from '../same-post.ts'

/** A page post as it is compared with others. */
export type ComparedPagePost = Pick<
  PagePost,
  'id' | 'eventId' | 'knownBy' | 'message' | 'photoHash' | 'postedAt'
>

/** Why page posts are taken for one event. */
export type LikenessReason = 'photo' | 'text'

/** Page posts that seem to show one event, oldest first. */
export interface LikelyEvent<Post extends ComparedPagePost = ComparedPagePost> {
  readonly posts: readonly Post[]
  readonly reasons: ReadonlySet<LikenessReason>
}

/** News of one event follows within days; the same words a month later tell of another one. */
const WITHIN_MS = 4 * DAY
/** Jaccard's measure of four words in a row. Texts of two events after one template stay below it. */
const SAME_TEXT = 0.35
const IN_A_ROW = 4
/** A row of words that more posts share is a slogan or a template, by which nothing is recognised. */
const SLOGAN_POSTS = 40

/** Two page posts that a person said show different events. */
export type ApartPair = readonly [PagePostId, PagePostId]

/**
 * Finds groups of page posts that seem to show one event: a photo or much of the text the same, a few days apart at
 * most, of one branch or of several. What stands in one event already, or was said to be apart, is not offered; nor
 * is one post that counts for several branches, as it is one event by itself.
 */
export function findLikelyEvents<Post extends ComparedPagePost>(
  posts: readonly Post[],
  apart: readonly ApartPair[],
): readonly LikelyEvent<Post>[] {
  const read = posts
    .toSorted((a, b) => a.postedAt.getTime() - b.postedAt.getTime())
    .map(post => ({ post, rows: rowsOf(foldedWords(post.message), IN_A_ROW) }))
  const kept = new Set(apart.flatMap(([a, b]) => [pairKey(a, b), pairKey(b, a)]))
  const groups = new Groups<Post>()
  for (const [one, other] of candidates(read)) {
    if (isOneEvent(one.post, other.post) || kept.has(pairKey(one.post.id, other.post.id))) continue
    const reason = reasonFor(one, other)
    if (reason !== null) groups.join(one.post, other.post, reason)
  }
  return groups.list()
}

const pairKey = (a: PagePostId, b: PagePostId): string => `${a} ${b}`

interface ReadPost<Post> {
  readonly post: Post
  readonly rows: ReadonlySet<string>
}

const isOneEvent = (a: ComparedPagePost, b: ComparedPagePost): boolean =>
  isSamePost(a, b) || (a.eventId !== null && a.eventId === b.eventId)

function reasonFor(a: ReadPost<ComparedPagePost>, b: ReadPost<ComparedPagePost>): LikenessReason | null {
  if (Math.abs(msBetween(a.post.postedAt, b.post.postedAt)) > WITHIN_MS) return null
  const [one, other] = [a.post.photoHash, b.post.photoHash]
  if (one !== null && other !== null && differingBits(one, other) <= SAME_PHOTO_BITS) return 'photo'
  return shareOf(a.rows, b.rows) >= SAME_TEXT ? 'text' : null
}

/** Pairs worth comparing: those with words in a row in common, and neighbours in time with photos. */
function* candidates<Post extends ComparedPagePost>(read: readonly ReadPost<Post>[]) {
  const byRow = sharersOf(read)
  for (const [place, one] of read.entries())
    for (const other of partnersOf(place, one, read, byRow)) yield [one, other] as const
}

/** Tells for each row of words at which places it stands; beyond a slogan's number no more are noted. */
function sharersOf(read: readonly ReadPost<ComparedPagePost>[]): ReadonlyMap<string, readonly number[]> {
  const byRow = new Map<string, number[]>()
  for (const [place, { rows }] of read.entries())
    for (const row of rows) {
      const sharers = byRow.get(row)
      if (sharers === undefined) byRow.set(row, [place])
      else if (sharers.length <= SLOGAN_POSTS) sharers.push(place)
    }
  return byRow
}

function partnersOf<Post extends ComparedPagePost>(
  place: number,
  one: ReadPost<Post>,
  read: readonly ReadPost<Post>[],
  byRow: ReadonlyMap<string, readonly number[]>,
): readonly ReadPost<Post>[] {
  const partners = new Set<number>()
  for (const row of one.rows) {
    const sharers = byRow.get(row) ?? []
    if (sharers.length <= SLOGAN_POSTS) for (const other of sharers) if (other > place) partners.add(other)
  }
  if (one.post.photoHash !== null) for (const other of placesSoonAfter(place, one, read)) partners.add(other)
  return [...partners].sort((a, b) => a - b).flatMap(other => read[other] ?? [])
}

function* placesSoonAfter<Post extends ComparedPagePost>(
  place: number,
  one: ReadPost<Post>,
  read: readonly ReadPost<Post>[],
) {
  for (let next = place + 1; next < read.length; next += 1) {
    const other = read[next]
    if (other === undefined || msBetween(one.post.postedAt, other.post.postedAt) > WITHIN_MS) return
    if (other.post.photoHash !== null) yield next
  }
}

/** Groups that grow together, as pairs are found. */
class Groups<Post extends ComparedPagePost> {
  readonly #groupOf = new Map<PagePostId, { posts: Post[]; reasons: Set<LikenessReason> }>()

  join(one: Post, other: Post, reason: LikenessReason): void {
    const group = this.#of(one)
    const joining = this.#of(other)
    group.reasons.add(reason)
    if (group === joining) return
    group.posts.push(...joining.posts)
    for (const known of joining.reasons) group.reasons.add(known)
    for (const post of joining.posts) this.#groupOf.set(post.id, group)
  }

  list(): readonly LikelyEvent<Post>[] {
    return [...new Set(this.#groupOf.values())].map(({ posts, reasons }) => ({
      posts: posts.toSorted((a, b) => a.postedAt.getTime() - b.postedAt.getTime()),
      reasons,
    }))
  }

  #of(post: Post) {
    const group = this.#groupOf.get(post.id) ?? { posts: [post], reasons: new Set<LikenessReason>() }
    this.#groupOf.set(post.id, group)
    return group
  }
}
