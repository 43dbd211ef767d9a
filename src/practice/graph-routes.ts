import type { Endpoint } from './graph-call.ts'
import {
  commentOnPost,
  deleteComment,
  listPostComments,
  listReplies,
  readComment,
  replyToComment,
  updateComment,
} from './graph-comments.ts'
import { debugToken } from './graph-debug-token.ts'
import { missing } from './graph-error.ts'
import { createPost } from './graph-feed.ts'
import { pageInsights, postInsights } from './graph-insights.ts'
import { listPages, readPage, readPerson } from './graph-pages.ts'
import { createPhoto, deletePhoto, readPhotoNode } from './graph-photos.ts'
import { listFeed, listPosts, listReels, listScheduledPosts, listVisitorPosts } from './graph-post-lists.ts'
import { deletePost, readPost, updatePost } from './graph-posts.ts'
import type { GraphRequest } from './graph-request.ts'
import { readSubscription, subscribe, unsubscribe } from './graph-subscriptions.ts'
import type { CommentRecord, PhotoRecord, PostRecord } from './records.ts'
import type { World } from './world.ts'

type Method = GraphRequest['method']
type Edges<T> = Readonly<Record<string, { operation: Operation; endpoint: T }>>

/** Every kind of call, for faults and for the record of calls. */
export const OPERATIONS = [
  'debug-token',
  'read-me',
  'read-page',
  'list-pages',
  'create-photo',
  'create-post',
  'list-feed',
  'list-posts',
  'list-published-posts',
  'list-scheduled-posts',
  'list-visitor-posts',
  'list-reels',
  'read-post',
  'update-post',
  'delete-post',
  'read-photo',
  'delete-photo',
  'read-comment',
  'list-comments',
  'create-comment',
  'update-comment',
  'delete-comment',
  'read-insights',
  'read-subscription',
  'subscribe',
  'unsubscribe',
  'unknown',
] as const
export type Operation = (typeof OPERATIONS)[number]

/** Where a call leads. */
export interface Route {
  readonly operation: Operation
  readonly endpoint: Endpoint
  readonly nodeId: string
  /** The Page that the node is or belongs to; null for people, tokens and what does not exist. */
  readonly pageId: string | null
}

const PERSON_EDGES: Edges<Endpoint> = {
  'GET ': { operation: 'read-me', endpoint: readPerson },
  'GET accounts': { operation: 'list-pages', endpoint: listPages },
}

const PAGE_EDGES: Edges<Endpoint> = {
  'GET ': { operation: 'read-page', endpoint: readPage },
  'GET accounts': { operation: 'list-pages', endpoint: listPages },
  'POST photos': { operation: 'create-photo', endpoint: createPhoto },
  'POST feed': { operation: 'create-post', endpoint: createPost },
  'GET feed': { operation: 'list-feed', endpoint: listFeed },
  'GET posts': { operation: 'list-posts', endpoint: listPosts },
  'GET published_posts': { operation: 'list-published-posts', endpoint: listPosts },
  'GET scheduled_posts': { operation: 'list-scheduled-posts', endpoint: listScheduledPosts },
  'GET visitor_posts': { operation: 'list-visitor-posts', endpoint: listVisitorPosts },
  'GET video_reels': { operation: 'list-reels', endpoint: listReels },
  'GET insights': { operation: 'read-insights', endpoint: pageInsights },
  'GET subscribed_apps': { operation: 'read-subscription', endpoint: readSubscription },
  'POST subscribed_apps': { operation: 'subscribe', endpoint: subscribe },
  'DELETE subscribed_apps': { operation: 'unsubscribe', endpoint: unsubscribe },
}

const POST_EDGES: Edges<(post: PostRecord) => Endpoint> = {
  'GET ': { operation: 'read-post', endpoint: readPost },
  'POST ': { operation: 'update-post', endpoint: updatePost },
  'DELETE ': { operation: 'delete-post', endpoint: deletePost },
  'GET comments': { operation: 'list-comments', endpoint: listPostComments },
  'POST comments': { operation: 'create-comment', endpoint: commentOnPost },
  'GET insights': { operation: 'read-insights', endpoint: postInsights },
}

const PHOTO_EDGES: Edges<(photo: PhotoRecord) => Endpoint> = {
  'GET ': { operation: 'read-photo', endpoint: readPhotoNode },
  'DELETE ': { operation: 'delete-photo', endpoint: deletePhoto },
}

const COMMENT_EDGES: Edges<(comment: CommentRecord) => Endpoint> = {
  'GET ': { operation: 'read-comment', endpoint: readComment },
  'POST ': { operation: 'update-comment', endpoint: updateComment },
  'DELETE ': { operation: 'delete-comment', endpoint: deleteComment },
  'GET comments': { operation: 'list-comments', endpoint: listReplies },
  'POST comments': { operation: 'create-comment', endpoint: replyToComment },
}

/** Finds what a call is about. Always finds something: an endpoint that refuses, for what does not exist. */
export function findRoute(world: World, { method, path, token }: GraphRequest): Route {
  const [first = '', edge = '', ...rest] = path
  const way = `${method} ${edge}`
  if (way === 'GET ' && first === 'debug_token') {
    return { operation: 'debug-token', endpoint: debugToken, nodeId: first, pageId: null }
  }
  const nodeId = first === 'me' ? meaningOfMe(world, token) : first
  const found = rest.length > 0 ? null : (findNode(world, nodeId, way) ?? findPerson(world, nodeId, way))
  return found ?? nowhere(world, method, nodeId, edge)
}

function findNode(world: World, nodeId: string, way: string): Route | null {
  const page = world.page(nodeId)
  if (page !== null) return routeTo(PAGE_EDGES[way], endpoint => endpoint, nodeId, page.id)
  const post = world.post(nodeId)
  if (post !== null) return routeTo(POST_EDGES[way], endpoint => endpoint(post), nodeId, post.pageId)
  const photo = world.photo(nodeId)
  if (photo !== null) return routeTo(PHOTO_EDGES[way], endpoint => endpoint(photo), nodeId, photo.pageId)
  const comment = world.comment(nodeId)
  if (comment === null) return null
  return routeTo(COMMENT_EDGES[way], endpoint => endpoint(comment), nodeId, comment.pageId)
}

const findPerson = (world: World, nodeId: string, way: string): Route | null =>
  world.tokens().some(token => token.holderId === nodeId)
    ? routeTo(PERSON_EDGES[way], endpoint => endpoint, nodeId, null)
    : null

function routeTo<T>(
  found: { operation: Operation; endpoint: T } | undefined,
  bind: (endpoint: T) => Endpoint,
  nodeId: string,
  pageId: string | null,
): Route | null {
  return found === undefined
    ? null
    : { operation: found.operation, endpoint: bind(found.endpoint), nodeId, pageId }
}

function meaningOfMe(world: World, token: string | null): string {
  const known = token === null ? null : world.token(token)
  if (known === null) return 'me'
  return known.kind === 'page' ? (known.pageIds[0] ?? 'me') : known.holderId
}

/** What a missing node would have been, as far as its id and the call tell, so that faults match it too. */
function nowhere(world: World, method: Method, nodeId: string, edge: string): Route {
  const endpoint: Endpoint = () => {
    throw missing(VERBS[method], nodeId)
  }
  const page = world.page(/^(\d+)_\d+$/.exec(nodeId)?.[1] ?? '')
  const found = page === null ? undefined : POST_EDGES[`${method} ${edge}`]
  return { operation: found?.operation ?? 'unknown', endpoint, nodeId, pageId: page?.id ?? null }
}

const VERBS = { GET: 'get', POST: 'post', DELETE: 'delete' } as const
