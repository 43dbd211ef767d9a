import { z } from 'zod'
import { columnId, pageId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams, instant } from './schemas.ts'

const recurrence = z.strictObject({
  weekday: z.int().min(1).max(7).describe('Monday 1 to Sunday 7'),
  time: z.string().max(20).describe('`HH:mm`, on the local clock'),
  leadDays: z.int().describe('How many days ahead it is drafted'),
})

const content = {
  pageId: z.string().min(1).max(100).nullable().optional(),
  pillar: z.enum(PILLARS).nullable().optional(),
  templateId: z.string().max(100).nullable().optional(),
  recurrence: recurrence.nullable().optional(),
}

const addColumnBody = z.strictObject({ name: z.string().max(500), ...content })

const changeColumnBody = z.strictObject({
  name: z.string().max(500).optional(),
  ...content,
  isArchived: z.boolean().optional(),
})

const columnSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    pageId: z.string().nullable(),
    pillar: z.enum(PILLARS).nullable(),
    templateId: z.string().nullable(),
    recurrence: recurrence.nullable(),
    createdAt: instant,
    archivedAt: instant.nullable(),
  })
  .meta({ id: 'Column' })

const COLUMN_EXAMPLE = {
  name: 'Điểm tin tuần',
  pageId: '0199f6a2c0de7f00',
  templateId: 'diem-tin-tuan',
  recurrence: { weekday: 7, time: '19:30', leadDays: 7 },
} as const

/** Adds the calls about columns. */
export function columnRoutes(app: App, uses: PlanningUses): void {
  addReading(app, uses)
  addChanging(app, uses)
}

function addReading(app: App, uses: PlanningUses): void {
  app.get(
    '/columns',
    {
      config: { access: 'planning.read' },
      schema: {
        tags: ['planning'],
        summary: 'Lists columns by name, archived ones last',
        response: { 200: z.object({ items: z.array(columnSchema).readonly() }), ...failures },
      },
    },
    async request => ({ items: await uses.listColumns(actorOf(request)) }),
  )
}

function addChanging(app: App, uses: PlanningUses): void {
  app.post(
    '/columns',
    {
      config: { access: 'planning.write', isRepeatable: true, example: COLUMN_EXAMPLE },
      schema: {
        tags: ['planning'],
        summary: 'Adds a column; one that comes back is drafted by itself',
        headers: idempotencyHeader,
        body: addColumnBody,
        response: { 201: columnSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : columnId(request.repeatable.newId)
      const column = await uses.addColumn(actorOf(request), { ...withPage(request.body), id })
      return reply.status(201).send(column)
    },
  )

  app.patch(
    '/columns/:id',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary: 'Changes or archives a column; what is left out stays',
        params: idParams,
        body: changeColumnBody,
        response: { 200: columnSchema, ...failures },
      },
    },
    request => uses.changeColumn(actorOf(request), columnId(request.params.id), withPage(request.body)),
  )
}

/** Names the Page as a Page; one that was left out stays left out. */
function withPage<Body extends { readonly pageId?: string | null | undefined }>({
  pageId: page,
  ...rest
}: Body) {
  return page === undefined ? rest : { ...rest, pageId: page === null ? null : pageId(page) }
}
