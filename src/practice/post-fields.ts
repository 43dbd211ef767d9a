import { type GraphCall, graphTime, unixSeconds, visitorId } from './graph-call.ts'
import { listComments } from './graph-comment-lists.ts'
import { type FieldTable, narrow, type WantedField } from './graph-fields.ts'
import { postAttachments } from './post-attachments.ts'
import type { PostRecord } from './records.ts'

/** What Graph gives of a post when no fields are named. */
export const POST_DEFAULT_FIELDS = 'created_time,message,id'

/** The fields of a PagePost. Empty ones are left out. @see PagePost reference and spec, 2026-04 */
export function postFields(call: GraphCall): FieldTable<PostRecord> {
  const { world, baseUrl } = call
  const nameOf = (post: PostRecord) => post.visitorName ?? world.page(post.pageId)?.name ?? ''
  return {
    message: post => post.message || undefined,
    created_time: post => graphTime(world.createdTime(post)),
    updated_time: post => graphTime(post.updatedAt),
    is_published: post => world.isPublished(post),
    is_hidden: post => post.isHidden,
    is_expired: () => false,
    permalink_url: post => permalinkOf(baseUrl, post),
    from: post => ({ name: nameOf(post), id: post.visitorName === null ? post.pageId : visitorId(post.id) }),
    status_type: post => statusType(post),
    scheduled_publish_time: post =>
      post.scheduledAt === null || world.isPublished(post) ? undefined : unixSeconds(post.scheduledAt),
    full_picture: post => pictureOf(baseUrl, post),
    picture: post => pictureOf(baseUrl, post),
    shares: post => (post.shareCount === 0 ? undefined : { count: post.shareCount }),
    // A shared post names the one it shows.
    parent_id: post => (post.kind === 'shared' ? `${visitorId(post.id)}_1` : undefined),
    application: post => (post.appId === null ? undefined : { id: post.appId, name: 'Ba Chủ Động' }),
    attachments: (post, field) => narrow(postAttachments(call, post), field.fields),
    comments: (post, field) => listComments(call, post.id, field),
    reactions: (post, field) => reactionList(post, field),
    likes: (post, field) => reactionList(post, field),
  }
}

/** What Graph gives of a Reel when no fields are named. */
export const REEL_DEFAULT_FIELDS = 'description,updated_time,id'

/** The fields of a Reel, which Graph gives as a Video. @see Video reference and spec, 2026-04 */
export function reelFields(call: GraphCall): FieldTable<PostRecord> {
  const { message: _, is_published: __, attachments: ___, status_type: ____, ...fields } = postFields(call)
  return {
    ...fields,
    description: post => post.message || undefined,
    published: post => call.world.isPublished(post),
    title: () => undefined,
    length: () => 30,
  }
}

/** Where a visitor sees the post, once it is published. */
const permalinkOf = (baseUrl: string, post: PostRecord): string =>
  `${baseUrl}/pages/${post.pageId}/posts/${post.id.slice(post.id.indexOf('_') + 1)}`

const pictureOf = (baseUrl: string, post: PostRecord): string | undefined =>
  post.photoIds[0] === undefined ? undefined : `${baseUrl}/photos/${post.photoIds[0]}`

function statusType(post: PostRecord): string {
  if (post.kind === 'reel') return 'added_video'
  if (post.kind === 'shared' || post.link !== null) return 'shared_story'
  return post.photoIds.length > 0 ? 'added_photos' : 'mobile_status_update'
}

/** Who reacted is not kept, only how many. */
function reactionList(post: PostRecord, field: WantedField): Record<string, unknown> {
  if (field.modifiers.summary === undefined) return { data: [] }
  return { data: [], summary: { total_count: post.reactionCount, viewer_reaction: 'NONE' } }
}
