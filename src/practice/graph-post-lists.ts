import type { Endpoint, GraphCall } from './graph-call.ts'
import { answerList } from './graph-lists.ts'
import { POST_DEFAULT_FIELDS, postFields } from './post-fields.ts'
import type { PostRecord } from './records.ts'
import { requirePageAccess } from './tokens.ts'

const PARAMS = ['limit', 'after', 'before', 'since', 'until', 'include_hidden', 'show_expired', 'with', 'q']

const isOfPage = (post: PostRecord): boolean => post.visitorName === null && post.kind !== 'reel'

const list =
  (keep: (post: PostRecord, call: GraphCall) => boolean): Endpoint =>
  call => {
    call.request.params.allowOnly(PARAMS)
    requirePageAccess(call.caller, call.nodeId)
    return answerList(call, call.world.posts(call.nodeId), {
      fields: postFields(call),
      defaultFields: POST_DEFAULT_FIELDS,
      nodeType: 'PagePost',
      keep: post => keep(post, call),
    })
  }

/** `GET /{page}/feed`: everything on the Page, visitors' and unpublished posts included, Reels never. */
export const listFeed = list(post => post.kind !== 'reel')

/** `GET /{page}/posts` and `/published_posts`: the Page's own published posts. */
export const listPosts = list((post, { world }) => isOfPage(post) && world.isPublished(post))

/** `GET /{page}/scheduled_posts`: those that Facebook will publish by itself. */
export const listScheduledPosts = list(
  (post, { world }) => isOfPage(post) && post.scheduledAt !== null && !world.isPublished(post),
)

/** `GET /{page}/visitor_posts`. */
export const listVisitorPosts = list(post => post.visitorName !== null)

/** `GET /{page}/video_reels`: the only list that gives Reels. */
export const listReels: Endpoint = call => {
  call.request.params.allowOnly(PARAMS)
  requirePageAccess(call.caller, call.nodeId)
  const fields = postFields(call)
  return answerList(call, call.world.posts(call.nodeId), {
    fields: {
      ...fields,
      description: post => post.message || undefined,
      published: post => call.world.isPublished(post),
      title: () => undefined,
      length: () => 30,
    },
    defaultFields: 'description,updated_time,id',
    nodeType: 'Video',
    keep: post => post.kind === 'reel',
  })
}
