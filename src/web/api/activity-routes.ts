import type { ActivityUses } from '../activity-uses.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import {
  activityQuery,
  figuresSchema,
  pagePostListSchema,
  pagePostsQuery,
  shownPagePost,
} from './activity-schemas.ts'
import { readDay } from './read-day.ts'
import { failures } from './schemas.ts'

/** Adds the calls about how often branches publish. */
export function activityRoutes(app: App, uses: ActivityUses): void {
  app.get(
    '/activity',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activity'],
        summary: 'Tells how often each branch published; `from` is included, `to` is not',
        querystring: activityQuery,
        response: { 200: figuresSchema, ...failures },
      },
    },
    request => uses.readFigures(actorOf(request), { ...request.query, ...daysOf(request.query) }),
  )

  app.get(
    '/activity/posts',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activity'],
        summary: 'Lists the posts that a figure counts, newest first',
        querystring: pagePostsQuery,
        response: { 200: pagePostListSchema, ...failures },
      },
    },
    async request => {
      const { verified: isVerified, ...query } = request.query
      const wish = { ...query, ...daysOf(query), ...(isVerified !== undefined && { isVerified }) }
      const { items, ...list } = await uses.listPagePosts(actorOf(request), wish)
      return { ...list, items: items.map(shownPagePost) }
    },
  )
}

const daysOf = (query: { readonly from: string; readonly to: string }) => ({
  from: readDay(query.from),
  to: readDay(query.to),
})
