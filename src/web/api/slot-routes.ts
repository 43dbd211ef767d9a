import { z } from 'zod'
import { columnId, pageId, slotId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams, instant, queryInstant } from './schemas.ts'

const id = z.string().min(1).max(100)

const weekday = z.int().min(1).max(7).describe('Monday 1 to Sunday 7')

const slotSchema = z
  .object({
    id: z.string(),
    pageId: z.string(),
    weekday,
    time: z.string().describe('`HH:mm`, on the local clock'),
    columnId: z.string().nullable().describe('Kept for one column; null is open to every Post'),
  })
  .meta({ id: 'Slot' })

const addSlotBody = z.strictObject({
  pageId: id,
  weekday,
  time: z.string().max(20),
  columnId: id.nullable().optional(),
})

const SLOT_EXAMPLE = { pageId: '0199f6a2c0de7f00', weekday: 7, time: '19:30' } as const

const FREE_DEFAULT = 3
const FREE_MOST = 50

const freeQuery = z.strictObject({
  from: queryInstant.optional().describe('Nothing before it; now when left out'),
  count: z.coerce.number().int().min(1).max(FREE_MOST).default(FREE_DEFAULT),
  columnId: id.optional(),
})

/** Adds the calls about the weekly places of Pages. */
export function slotRoutes(app: App, uses: PlanningUses): void {
  addReading(app, uses)
  addChanging(app, uses)
}

function addReading(app: App, uses: PlanningUses): void {
  app.get(
    '/slots',
    {
      config: { access: 'planning.read' },
      schema: {
        tags: ['planning'],
        summary: 'Lists Slots by weekday and time',
        querystring: z.strictObject({ pageId: id.optional() }),
        response: { 200: z.object({ items: z.array(slotSchema).readonly() }), ...failures },
      },
    },
    async request => {
      const page = request.query.pageId
      return { items: await uses.listSlots(actorOf(request), page === undefined ? undefined : pageId(page)) }
    },
  )

  app.get(
    '/pages/:id/free-slots',
    {
      config: { access: 'planning.read' },
      schema: {
        tags: ['planning'],
        summary: 'Finds the next free Slots of a Page, soonest first, within 60 days',
        params: idParams,
        querystring: freeQuery,
        response: {
          200: z.object({ items: z.array(z.object({ publishAt: instant })).readonly() }),
          ...failures,
        },
      },
    },
    async request => {
      const { columnId: column, ...query } = request.query
      const wanted = { ...query, columnId: column === undefined ? null : columnId(column) }
      const found = await uses.findFreeSlots(actorOf(request), pageId(request.params.id), wanted)
      return { items: found.map(publishAt => ({ publishAt })) }
    },
  )
}

function addChanging(app: App, uses: PlanningUses): void {
  app.post(
    '/slots',
    {
      config: { access: 'planning.write', isRepeatable: true, example: SLOT_EXAMPLE },
      schema: {
        tags: ['planning'],
        summary: 'Gives a Page another place in its week',
        headers: idempotencyHeader,
        body: addSlotBody,
        response: { 201: slotSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { pageId: page, columnId: column, ...place } = request.body
      const [slot] = await uses.addSlots(actorOf(request), {
        id: request.repeatable === null ? undefined : slotId(request.repeatable.newId),
        pageId: pageId(page),
        columnId: column ? columnId(column) : null,
        places: [place],
      })
      return reply.status(201).send(slot)
    },
  )

  app.delete(
    '/slots/:id',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary: 'Takes a place out of a week; Posts that stand there stay',
        params: idParams,
        response: { 200: slotSchema, ...failures },
      },
    },
    request => uses.removeSlot(actorOf(request), slotId(request.params.id)),
  )
}
