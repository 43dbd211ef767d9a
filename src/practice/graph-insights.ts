import { DAY, plus } from '../kernel/time.ts'
import { type Endpoint, type GraphCall, graphTime, unixSeconds } from './graph-call.ts'
import { invalid } from './graph-error.ts'
import type { PostRecord } from './records.ts'
import { requirePageAccess, requireSight, requireTask } from './tokens.ts'

/** Metrics that were still valid when probed on v25.0. @see live probe of a real Page, 2026-09 */
const PAGE_METRICS = [
  'page_follows',
  'page_daily_follows',
  'page_daily_follows_unique',
  'page_daily_unfollows_unique',
  'page_media_view',
  'page_total_media_view_unique',
  'page_post_engagements',
  'page_views_total',
  'page_total_actions',
  'page_video_views',
  'page_lifetime_engaged_followers_unique',
]
const POST_METRICS = [
  'post_media_view',
  'post_total_media_view_unique',
  'post_clicks',
  'post_clicks_by_type',
  'post_reactions_by_type_total',
  'post_reactions_like_total',
  'post_activity_by_action_type',
  'post_video_views',
]
const PARAMS = [
  'metric',
  'period',
  'since',
  'until',
  'date_preset',
  'breakdown',
  'show_description_from_api_doc',
]

/** `GET /{page}/insights`: two days of each metric. */
export const pageInsights: Endpoint = call => {
  const { world, nodeId } = call
  requirePageAccess(call.caller, nodeId)
  const followers = world.page(nodeId)?.followerCount ?? 0
  return answer(call, PAGE_METRICS, 'day', metric => {
    const value = metric === 'page_follows' ? followers : 0
    const days = [plus(world.now(), -DAY), world.now()]
    return days.map(day => ({ value, end_time: `${graphTime(day).slice(0, 10)}T07:00:00+0000` }))
  })
}

/** `GET /{post}/insights`: the lifetime value of each metric. */
export const postInsights =
  (post: PostRecord): Endpoint =>
  call => {
    requireSight(call.caller, post.pageId, 'get', post.id)
    return answer(call, POST_METRICS, 'lifetime', metric => [{ value: lifetimeValue(metric, post) }])
  }

function lifetimeValue(metric: string, post: PostRecord): unknown {
  if (metric === 'post_reactions_like_total') return post.reactionCount
  if (metric === 'post_reactions_by_type_total')
    return post.reactionCount === 0 ? {} : { like: post.reactionCount }
  return metric.includes('_by_') ? {} : 0
}

/** One bad name fails the whole call, as with Graph. */
function answer(
  call: GraphCall,
  valid: readonly string[],
  defaultPeriod: string,
  valuesOf: (metric: string) => readonly unknown[],
): unknown {
  call.request.params.allowOnly(PARAMS)
  requireTask(call.caller, call.nodeId.split('_')[0] ?? '', 'ANALYZE')
  const metrics = call.request.params.list('metric').map(String)
  if (metrics.length === 0) throw invalid('The parameter metric is required')
  if (metrics.some(metric => !valid.includes(metric)))
    throw invalid('The value must be a valid insights metric')
  const period = call.request.params.text('period') ?? defaultPeriod
  const data = metrics.map(name => ({
    name,
    period,
    values: valuesOf(name),
    title: name,
    description: name,
    id: `${call.nodeId}/insights/${name}/${period}`,
  }))
  return { data, paging: { previous: windowFrom(call, -2), next: windowFrom(call, 2) } }
}

/** The address of the same call two days before or after. */
function windowFrom({ baseUrl, request, world, nodeId }: GraphCall, days: number): string {
  const address = new URL(`${baseUrl}/v${request.version}.0/${nodeId}/insights`)
  const since = plus(world.now(), days * DAY)
  address.searchParams.set('access_token', request.token ?? '')
  address.searchParams.set('metric', request.params.list('metric').join(','))
  address.searchParams.set('since', String(unixSeconds(since)))
  address.searchParams.set('until', String(unixSeconds(plus(since, 2 * DAY))))
  return address.href
}
