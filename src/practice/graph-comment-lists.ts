import { type GraphCall, graphTime, visitorId } from './graph-call.ts'
import { type FieldTable, parseFields, pickFields, type WantedField } from './graph-fields.ts'
import { answerList } from './graph-lists.ts'
import type { CommentRecord } from './records.ts'
import { requireToken } from './tokens.ts'

/** What Graph gives of a comment when no fields are named. */
export const COMMENT_DEFAULT_FIELDS = 'created_time,from,message,id'

/** The fields of a Comment. @see Comment spec, 2026-04 */
export function commentFields(call: GraphCall): FieldTable<CommentRecord> {
  const { world } = call
  const table: FieldTable<CommentRecord> = {
    message: comment => comment.message,
    created_time: comment => graphTime(comment.createdAt),
    from: comment => authorOf(call, comment),
    like_count: comment => comment.likeCount,
    user_likes: () => false,
    comment_count: comment => repliesTo(call, comment).length,
    can_comment: comment => comment.parentId === null,
    can_remove: () => true,
    can_hide: comment => comment.visitorName !== null,
    is_hidden: comment => comment.isHidden,
    permalink_url: comment => `${call.baseUrl}/pages/${comment.pageId}/posts/${comment.postId.split('_')[1]}`,
    parent: (comment, field) => {
      const parent = comment.parentId === null ? null : world.comment(comment.parentId)
      if (parent === null) return undefined
      const wanted = field.fields ?? parseFields(COMMENT_DEFAULT_FIELDS)
      return pickFields(parent, table, wanted, 'Comment')
    },
    comments: comment => ({
      data: repliesTo(call, comment).map(reply =>
        pickFields(reply, table, parseFields(COMMENT_DEFAULT_FIELDS), 'Comment'),
      ),
    }),
  }
  return table
}

const repliesTo = ({ world }: GraphCall, comment: CommentRecord): readonly CommentRecord[] =>
  world.comments(comment.postId).filter(reply => reply.parentId === comment.id)

const authorOf = ({ world }: GraphCall, comment: CommentRecord) =>
  comment.visitorName === null
    ? { name: world.page(comment.pageId)?.name ?? '', id: comment.pageId }
    : { name: comment.visitorName, id: visitorId(comment.id) }

/** Answers the comments of a post or the replies of a comment as an edge of its own. */
export function answerComments(call: GraphCall, postId: string, parentId: string | null): unknown {
  const { params } = call.request
  const isStream = params.text('filter') === 'stream'
  const order = params.text('order') ?? 'chronological'
  const all = visibleTo(call, postId).filter(comment => isStream || comment.parentId === parentId)
  const sorted = order === 'reverse_chronological' ? [...all].reverse() : all
  const answer = answerList(call, sorted, {
    fields: commentFields(call),
    defaultFields: COMMENT_DEFAULT_FIELDS,
    nodeType: 'Comment',
  })
  const wantsSummary = params.text('summary') !== null
  return wantsSummary ? { ...answer, summary: summaryOf(order, all.length) } : answer
}

/** Builds the comments of a post as an expanded field: `comments.summary(true).limit(0){message}`. */
export function listComments(call: GraphCall, postId: string, field: WantedField): unknown {
  const all = visibleTo(call, postId).filter(comment => comment.parentId === null)
  const limit = Number(field.modifiers.limit ?? 25)
  const wanted = field.fields ?? parseFields(COMMENT_DEFAULT_FIELDS)
  const fields = commentFields(call)
  const data = all.slice(0, limit).map(comment => pickFields(comment, fields, wanted, 'Comment'))
  return field.modifiers.summary === undefined ? { data } : { data, summary: summaryOf('ranked', all.length) }
}

/** A person's token is given an empty list with HTTP 200. @see Graph post/comments reference, 2026-09 */
const visibleTo = (call: GraphCall, postId: string): readonly CommentRecord[] =>
  requireToken(call.caller).kind === 'page' ? call.world.comments(postId) : []

const summaryOf = (order: string, count: number) => ({ order, total_count: count, can_comment: true })
