import { z } from 'zod'
import { pagePostId } from '../../kernel/ids.ts'
import type { EventUses } from '../activity-uses.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { readDay } from './read-day.ts'
import { failures, idempotencyHeader, instant, localDay } from './schemas.ts'

const id = z.string().min(1).max(100).transform(pagePostId)

const several = z.strictObject({
  pagePostIds: z.array(id).min(1).max(100).describe('Ids of `/activity/posts`, two or more'),
})

const eventsQuery = z.strictObject({
  from: localDay.describe('Local day, included'),
  to: localDay.describe('Local day, not included'),
})

const eventPost = z.object({
  id: z.string(),
  unitId: z.string(),
  unitName: z.string(),
  message: z.string(),
  address: z.string().nullable(),
  postedAt: instant,
})

const eventsSchema = z.object({
  likely: z
    .array(z.object({ reasons: z.array(z.enum(['photo', 'text'])), posts: z.array(eventPost).readonly() }))
    .describe('Groups that seem to show one event; nothing is joined by itself'),
  joined: z
    .array(z.object({ eventKey: z.string(), posts: z.array(eventPost).readonly() }))
    .describe('Groups that were joined: each counts once'),
})

/** Adds the calls that make several posts one event, or keep them apart. */
export function eventRoutes(app: App, uses: EventUses): void {
  app.get(
    '/events',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activity'],
        summary: 'Lists which posts show one event, or seem to',
        querystring: eventsQuery,
        response: { 200: eventsSchema, ...failures },
      },
    },
    async request => {
      const { from, to } = request.query
      const { likely, joined } = await uses.listEvents(actorOf(request), {
        from: readDay(from),
        to: readDay(to),
      })
      return {
        likely: likely.map(({ posts, reasons }) => ({ posts, reasons: [...reasons] })),
        joined: joined.map(posts => ({ posts, eventKey: posts[0]?.eventId ?? '' })),
      }
    },
  )
  decidingRoutes(app, uses)
}

function decidingRoutes(app: App, uses: EventUses): void {
  app.post(
    '/events',
    {
      config: {
        access: 'activity.write',
        isRepeatable: true,
        example: { pagePostIds: ['0199f6a2', '0199f6a3'] },
      },
      schema: {
        tags: ['activity'],
        summary: 'Makes posts, with all others of their events, one event: it counts once for each branch',
        headers: idempotencyHeader,
        body: several,
        response: { 201: z.object({ eventKey: z.string() }), ...failures },
      },
    },
    async (request, reply) => {
      const eventKey = await uses.joinEvents(actorOf(request), request.body.pagePostIds)
      return reply.code(201).send({ eventKey })
    },
  )

  app.post(
    '/events/split',
    {
      config: { access: 'activity.write', example: { pagePostId: '0199f6a2' } },
      schema: {
        tags: ['activity'],
        summary: 'Takes one post out of its event, so that it counts for itself again',
        body: z.strictObject({ pagePostId: id }),
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await uses.splitEvent(actorOf(request), request.body.pagePostId)
      return reply.code(204).send(null)
    },
  )

  app.post(
    '/events/keep-apart',
    {
      config: { access: 'activity.write', example: { pagePostIds: ['0199f6a2', '0199f6a3'] } },
      schema: {
        tags: ['activity'],
        summary: 'Notes that posts show different events, so that they are not offered again',
        body: several,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await uses.keepEventsApart(actorOf(request), request.body.pagePostIds)
      return reply.code(204).send(null)
    },
  )
}
