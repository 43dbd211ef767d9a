import type { Endpoint, GraphCall } from './graph-call.ts'
import { forbidden, invalid } from './graph-error.ts'
import { emptyPost, MESSAGE_LIMIT } from './graph-feed.ts'
import { parseFields, pickFields } from './graph-fields.ts'
import { POST_DEFAULT_FIELDS, postFields, REEL_DEFAULT_FIELDS, reelFields } from './post-fields.ts'
import type { PostRecord } from './records.ts'
import { requireSight, requireTask } from './tokens.ts'

/** `GET /{post}`. */
export const readPost =
  (post: PostRecord): Endpoint =>
  call => {
    call.request.params.allowOnly([])
    requireSight(call.caller, post.pageId, 'get', post.id)
    const isReel = post.kind === 'reel'
    const wanted = parseFields(
      call.request.params.text('fields') ?? (isReel ? REEL_DEFAULT_FIELDS : POST_DEFAULT_FIELDS),
    )
    return isReel
      ? pickFields(post, reelFields(call), wanted, 'Video')
      : pickFields(post, postFields(call), wanted, 'PagePost')
  }

/** `POST /{post}`: edits it or flips it to published, once or many times with the same end. */
export const updatePost =
  (post: PostRecord): Endpoint =>
  call => {
    const { world, request, caller } = call
    request.params.allowOnly(['message', 'is_published', 'is_hidden', 'scheduled_publish_time'])
    requireSight(caller, post.pageId, 'post', post.id)
    const token = requireTask(caller, post.pageId, 'CREATE_CONTENT')
    if (post.appId !== token.appId) {
      throw forbidden(200, 'An app can only update a Page post if the post was made using that app')
    }
    const value = { ...post, ...readChanges(call, post), updatedAt: world.now() }
    world.commit({ change: 'post', value })
    return { success: true }
  }

function readChanges(call: GraphCall, post: PostRecord): Partial<PostRecord> {
  const { params } = call.request
  const isHidden = params.flag('is_hidden')
  const scheduledAt = params.instant('scheduled_publish_time')
  return {
    ...readNewMessage(call, post),
    ...readFlip(call, post),
    ...(isHidden === null ? {} : { isHidden }),
    ...(scheduledAt === null ? {} : { scheduledAt: mayReschedule(call, post, scheduledAt) }),
  }
}

function readNewMessage({ request: { params } }: GraphCall, post: PostRecord): Partial<PostRecord> {
  if (!params.has('message')) return {}
  const message = params.text('message') ?? ''
  if (message.trim() === '' && post.photoIds.length === 0 && post.link === null) throw emptyPost()
  if (message.length > MESSAGE_LIMIT)
    throw invalid(`Param message must be at most ${MESSAGE_LIMIT} characters long`)
  return { message }
}

function readFlip({ world, request }: GraphCall, post: PostRecord): Partial<PostRecord> {
  const isPublished = request.params.flag('is_published')
  if (isPublished === null) return {}
  if (!isPublished && world.isPublished(post)) throw invalid('Unpublishing a post is not supported')
  return isPublished && !world.isPublished(post) ? { publishedAt: world.now(), scheduledAt: null } : {}
}

function mayReschedule({ world }: GraphCall, post: PostRecord, at: Date): Date {
  if (world.isPublished(post) || at <= world.now()) {
    throw invalid('The specified scheduled publish time is invalid.')
  }
  return at
}

/** `DELETE /{post}`: its photos and comments go with it. */
export const deletePost =
  (post: PostRecord): Endpoint =>
  ({ world, request, caller }) => {
    request.params.allowOnly([])
    requireSight(caller, post.pageId, 'delete', post.id)
    requireTask(caller, post.pageId, 'CREATE_CONTENT')
    world.commit(
      { change: 'drop', kind: 'post', id: post.id },
      ...post.photoIds.map(id => ({ change: 'drop' as const, kind: 'photo' as const, id })),
      ...world.comments(post.id).map(({ id }) => ({ change: 'drop' as const, kind: 'comment' as const, id })),
    )
    return { success: true }
  }
