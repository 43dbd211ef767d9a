import type { Endpoint, GraphCall } from './graph-call.ts'
import { answerList } from './graph-lists.ts'
import { POST_DEFAULT_FIELDS, postFields, REEL_DEFAULT_FIELDS, reelFields } from './post-fields.ts'
import type { PostRecord } from './records.ts'
import { requirePageAccess } from './tokens.ts'

const PARAMS = ['limit', 'after', 'before', 'since', 'until', 'include_hidden', 'show_expired', 'with', 'q']

const isOfPage = (post: PostRecord): boolean => post.visitorName === null && post.kind !== 'reel'

const list =
  (keep: (post: PostRecord, call: GraphCall) => boolean): Endpoint =>
  call => {
    call.request.params.allowOnly(PARAMS)
    requirePageAccess(call.caller, call.nodeId)
    return answerList(call, inTime(call), {
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

/** `GET /{page}/video_reels`: the only list that gives Reels, those not yet published too. */
export const listReels: Endpoint = call => {
  call.request.params.allowOnly(PARAMS)
  requirePageAccess(call.caller, call.nodeId)
  return answerList(call, inTime(call), {
    fields: reelFields(call),
    defaultFields: REEL_DEFAULT_FIELDS,
    nodeType: 'Video',
    keep: post => post.kind === 'reel',
  })
}

/** The Page's posts between `since` and `until`, both in unix seconds. @see Graph paginated results, 2026-09 */
function inTime({ world, nodeId, request: { params } }: GraphCall): readonly PostRecord[] {
  const [since, until] = [params.instant('since'), params.instant('until')]
  return world.posts(nodeId).filter(post => {
    const at = world.createdTime(post)
    return (since === null || at >= since) && (until === null || at <= until)
  })
}
