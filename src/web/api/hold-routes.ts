import { z } from 'zod'
import { holdId, postId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { HoldUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, instant } from './schemas.ts'

const holdSchema = z
  .object({
    id: z.string(),
    reason: z.string(),
    except: z.array(z.string()).readonly(),
    beganAt: instant,
    beganBy: z.string(),
  })
  .meta({ id: 'Hold' })

const holdBody = z.strictObject({
  reason: z.string().trim().min(1).max(500),
  except: z
    .array(z.string().max(100))
    .max(1_000)
    .optional()
    .describe('Posts, Pages, columns that go out all the same'),
})

const HOLD_EXAMPLE = { reason: 'Quốc tang 24–25/5', except: [] } as const

const resumeBody = z
  .strictObject({
    decisions: z
      .array(
        z.strictObject({
          postId: z.string().max(100).transform(postId),
          do: z.enum(['keep', 'move', 'draft', 'cancel']),
          publishAt: instant.optional().describe('For `move`'),
        }),
      )
      .max(1_000)
      .optional()
      .describe('What to do with single Posts; all others keep their times or get the next free ones'),
  })
  .nullish()

const resumedSchema = z.object({
  hold: holdSchema,
  respread: z
    .array(z.object({ postId: z.string(), from: instant, to: instant }))
    .readonly()
    .describe('Posts whose time passed meanwhile, with their new ones'),
})

/** Adds the calls that stop everything and let it go on. */
export function holdRoutes(app: App, uses: HoldUses): void {
  addBeginning(app, uses)
  addReading(app, uses)
  addEnding(app, uses)
}

function addBeginning(app: App, uses: HoldUses): void {
  app.post(
    '/hold',
    {
      config: { access: 'hold.set', isRepeatable: true, example: HOLD_EXAMPLE },
      schema: {
        tags: ['hold'],
        summary: 'Holds every Post at once, but for urgent ones and exceptions',
        headers: idempotencyHeader,
        body: holdBody,
        response: { 201: holdSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : holdId(request.repeatable.newId)
      return reply
        .status(201)
        .send(await uses.beginHold(actorOf(request), { ...request.body, ...(id && { id }) }))
    },
  )
}

function addReading(app: App, uses: HoldUses): void {
  app.get(
    '/hold',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['hold'],
        summary: 'Tells whether everything is on hold, and how many Posts wait for its end',
        response: { 200: z.object({ hold: holdSchema.nullable(), waitingCount: z.int() }), ...failures },
      },
    },
    request => uses.getHold(actorOf(request)),
  )
}

function addEnding(app: App, uses: HoldUses): void {
  app.delete(
    '/hold',
    {
      config: { access: 'hold.set' },
      schema: {
        tags: ['hold'],
        summary: 'Lets everything go on; what passed its time is spread over the next free Slots',
        body: resumeBody,
        response: { 200: resumedSchema, ...failures },
      },
    },
    request => uses.endHold(actorOf(request), request.body?.decisions),
  )
}
