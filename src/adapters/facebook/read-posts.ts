import { Page, PagePost } from 'facebook-nodejs-business-sdk'
import { z } from 'zod'
import { SECOND } from '../../kernel/time.ts'
import type { RemotePost } from '../../ports/network.ts'
import { graphId } from './graph-answers.ts'
import { onPage } from './on-page.ts'
import { CallFailed, type PagesApi, problemCode } from './pages-api.ts'
import { type OpenEdge, readEdge } from './read-edge.ts'
import { isSamePost, POST_FIELDS, POST_FIELDS_WITH_PHOTOS, toRemotePost } from './remote-post.ts'

/** Graph gives at most 100 at once (page/feed reference, 2026-09-11); posts with photos are heavy. */
const LIST_LIMIT = 50
const LIST_LIMIT_PAGES = 40
const SEARCH_LIMIT = 100
const SEARCH_LIMIT_PAGES = 2

/** Reads one post; null when Facebook says that it does not exist or may not be seen. */
export const readPost = async (api: PagesApi, postId: string): Promise<RemotePost | null> => {
  const read = async (fields: readonly string[], hasPhotoFields: boolean) =>
    toRemotePost(await new PagePost(postId, {}, undefined, api).get([...fields]), hasPhotoFields)
  try {
    return await withPhotosIfTold(read)
  } catch (error) {
    if (problemCode(error) === 'object-gone') return null
    throw error
  }
}

/**
 * Lists the Page's own posts, seen and unseen, newest first, back to the whole second of `since`.
 * @throws {CallFailed} `listing-too-long`, rather than give a part as if it were all
 */
export const listPosts = async (
  api: PagesApi,
  networkPageId: string,
  since: Date,
): Promise<readonly RemotePost[]> => {
  // Facebook tells whole seconds: a post made half a second after `since` seems older than it.
  const from = Math.floor(since.getTime() / SECOND) * SECOND
  const isOlder = (post: RemotePost) => post.createdAt.getTime() < from
  const page = new Page(networkPageId, {}, undefined, api)
  const { items, isWhole } = await withPhotosIfTold((fields, hasPhotoFields) =>
    readEdge(limit => onPage(() => page.getFeed([...fields], { limit })), {
      limit: LIST_LIMIT,
      limitPages: LIST_LIMIT_PAGES,
      read: item => toRemotePost(item, hasPhotoFields),
      isEnough: onPage => onPage.length > 0 && onPage.every(isOlder),
    }),
  )
  if (!isWhole) throw TOO_LONG
  return items
    .filter(post => !isOlder(post))
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
}

const TOO_LONG = new CallFailed({
  outcome: 'refused',
  problem: { code: 'listing-too-long', remedy: 'report' },
})

/** Tells whether the Page's public listing shows the post among its newest. */
export const isListed = (api: PagesApi, networkPageId: string, postId: string): Promise<boolean> => {
  const page = new Page(networkPageId, {}, undefined, api)
  return hasPost(limit => onPage(() => page.getPublishedPosts(['id'], { limit })), postId)
}

// `shares` is absent when there are none. (live probe of Graph v25, 2026-09)
const shares = z.object({ shares: z.object({ count: z.int().min(0) }).optional() })

/** Counts how often a post was shared, by anybody. */
export const countShares = async (api: PagesApi, postId: string): Promise<number> => {
  const post = await new PagePost(postId, {}, undefined, api).get(['id', 'shares'])
  return shares.parse(post).shares?.count ?? 0
}

/** Tells whether the Page's feed, posts not yet published included, has the post among its newest. */
export const isInFeed = (api: PagesApi, networkPageId: string, postId: string): Promise<boolean> => {
  const page = new Page(networkPageId, {}, undefined, api)
  return hasPost(limit => onPage(() => page.getFeed(['id'], { limit })), postId)
}

const hasPost = async (open: OpenEdge, postId: string): Promise<boolean> => {
  const isIt = (id: string) => isSamePost(id, postId)
  const { items } = await readEdge(open, {
    limit: SEARCH_LIMIT,
    limitPages: SEARCH_LIMIT_PAGES,
    read: item => z.object({ id: graphId }).parse(item).id,
    isEnough: onPage => onPage.some(isIt),
  })
  return items.some(isIt)
}

const ATTACHMENTS_REFUSED = new Set(['invalid-parameter', 'permission-missing', 'unknown-refusal'])

// A server or a token that will not tell photos still tells the posts.
const withPhotosIfTold = async <T>(
  read: (fields: readonly string[], hasPhotoFields: boolean) => Promise<T>,
): Promise<T> => {
  try {
    return await read(POST_FIELDS_WITH_PHOTOS, true)
  } catch (error) {
    if (!ATTACHMENTS_REFUSED.has(problemCode(error) ?? '')) throw error
    return read(POST_FIELDS, false)
  }
}
