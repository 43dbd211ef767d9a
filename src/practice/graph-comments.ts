import type { Endpoint, GraphCall } from './graph-call.ts'
import { answerComments, COMMENT_DEFAULT_FIELDS, commentFields } from './graph-comment-lists.ts'
import { forbidden, invalid } from './graph-error.ts'
import { parseFields, pickFields } from './graph-fields.ts'
import type { CommentRecord, PostRecord } from './records.ts'
import { requireSight, requireTask } from './tokens.ts'

const LIST_PARAMS = ['filter', 'live_filter', 'order', 'since', 'limit', 'after', 'before', 'summary']

/** In UTF-16 units. */
const COMMENT_LIMIT = 8000

/** `GET /{post}/comments`. */
export const listPostComments =
  (post: PostRecord): Endpoint =>
  call => {
    call.request.params.allowOnly(LIST_PARAMS)
    requireSight(call.caller, post.pageId, 'get', post.id)
    return answerComments(call, post.id, null)
  }

/** `GET /{comment}/comments`: the replies. */
export const listReplies =
  (comment: CommentRecord): Endpoint =>
  call => {
    call.request.params.allowOnly(LIST_PARAMS)
    requireSight(call.caller, comment.pageId, 'get', comment.id)
    return answerComments(call, comment.postId, comment.id)
  }

/** `POST /{post}/comments`. */
export const commentOnPost =
  (post: PostRecord): Endpoint =>
  call =>
    writeComment(call, post, null)

/** `POST /{comment}/comments`: a reply. */
export const replyToComment =
  (comment: CommentRecord): Endpoint =>
  call => {
    const post = call.world.post(comment.postId)
    if (post === null) throw invalid('The post of this comment is gone')
    return writeComment(call, post, comment.id)
  }

function writeComment(call: GraphCall, post: PostRecord, parentId: string | null): unknown {
  const { world, request, caller } = call
  request.params.allowOnly(['message'])
  requireSight(caller, post.pageId, 'post', post.id)
  requireTask(caller, post.pageId, 'MODERATE')
  const value: CommentRecord = {
    id: `${post.id.slice(post.id.indexOf('_') + 1)}_${world.newNumber()}`,
    pageId: post.pageId,
    postId: post.id,
    parentId,
    visitorName: null,
    message: readCommentText(call),
    createdAt: world.now(),
    isHidden: false,
    likeCount: 0,
  }
  world.commit({ change: 'comment', value })
  return { id: value.id }
}

function readCommentText({ request }: GraphCall): string {
  const message = request.params.text('message') ?? ''
  if (message.trim() === '') throw invalid('Param message must not be empty')
  if (message.length > COMMENT_LIMIT)
    throw invalid(`Param message must be at most ${COMMENT_LIMIT} characters long`)
  return message
}

/** `GET /{comment}`. */
export const readComment =
  (comment: CommentRecord): Endpoint =>
  call => {
    call.request.params.allowOnly([])
    requireSight(call.caller, comment.pageId, 'get', comment.id)
    const wanted = parseFields(call.request.params.text('fields') ?? COMMENT_DEFAULT_FIELDS)
    return pickFields(comment, commentFields(call), wanted, 'Comment')
  }

/** `POST /{comment}`: hides a visitor's comment or rewrites one's own. */
export const updateComment =
  (comment: CommentRecord): Endpoint =>
  call => {
    const { world, request, caller } = call
    request.params.allowOnly(['is_hidden', 'message'])
    requireSight(caller, comment.pageId, 'post', comment.id)
    requireTask(caller, comment.pageId, 'MODERATE')
    const isHidden = request.params.flag('is_hidden')
    const isOwn = comment.visitorName === null
    if (isHidden !== null && isOwn) throw forbidden(200, 'Can not hide or unhide this comment')
    if (request.params.has('message') && !isOwn) throw forbidden(200, 'Can not edit this comment')
    const message = request.params.has('message') ? readCommentText(call) : comment.message
    world.commit({
      change: 'comment',
      value: { ...comment, message, isHidden: isHidden ?? comment.isHidden },
    })
    return { success: true }
  }

/** `DELETE /{comment}`: its replies go with it. */
export const deleteComment =
  (comment: CommentRecord): Endpoint =>
  ({ world, request, caller }) => {
    request.params.allowOnly([])
    requireSight(caller, comment.pageId, 'delete', comment.id)
    requireTask(caller, comment.pageId, 'MODERATE')
    const replies = world.comments(comment.postId).filter(reply => reply.parentId === comment.id)
    world.commit(
      ...[comment, ...replies].map(({ id }) => ({ change: 'drop' as const, kind: 'comment' as const, id })),
    )
    return { success: true }
  }
