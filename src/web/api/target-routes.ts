import { z } from 'zod'
import { excuseId, targetId, unitId } from '../../kernel/ids.ts'
import type { TargetUses } from '../activity-uses.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams, localDay } from './schemas.ts'

const scope = {
  unitId: z.string().max(100).transform(unitId).nullable().default(null).describe('Of one branch alone'),
  block: z.string().max(200).nullable().default(null).describe('Of one block alone; both null is everybody'),
}

const targetBody = z.strictObject({
  ...scope,
  postsPerMonth: z.int().describe('Events a month, 0 to 1000'),
  longestGapDays: z.int().describe('1 to 366'),
  validFrom: localDay,
})

const target = z
  .object({
    id: z.string(),
    unitId: z.string().nullable(),
    block: z.string().nullable(),
    postsPerMonth: z.int(),
    longestGapDays: z.int(),
    validFrom: z.string(),
    validTo: z.string().nullable().describe('The last day; null goes on'),
  })
  .meta({ id: 'Target' })

const TARGET_EXAMPLE = { postsPerMonth: 4, longestGapDays: 14, validFrom: '2026-12-01' } as const

const excuseBody = z.strictObject({
  ...scope,
  fromOn: localDay,
  toOn: localDay.describe('Included'),
  reason: z.string().max(1_000),
})

const excuse = z
  .object({
    id: z.string(),
    unitId: z.string().nullable(),
    block: z.string().nullable(),
    fromOn: z.string(),
    toOn: z.string(),
    reason: z.string(),
  })
  .meta({ id: 'Excuse' })

const ruled = z.object({ rule: z.enum(['tet', 'school-summer']), fromOn: z.string(), toOn: z.string() })

const EXCUSE_EXAMPLE = { fromOn: '2026-12-07', toOn: '2026-12-13', reason: 'Đại hội' } as const

/** Adds the calls about what is expected of branches, and when nothing is. */
export function targetRoutes(app: App, uses: TargetUses): void {
  app.get(
    '/targets',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activity'],
        summary: 'Lists every target there is or was, the newest first',
        response: { 200: z.object({ items: z.array(target).readonly() }), ...failures },
      },
    },
    async request => ({ items: await uses.listTargets(actorOf(request)) }),
  )

  app.post(
    '/targets',
    {
      config: { access: 'activity.follow-up', isRepeatable: true, example: TARGET_EXAMPLE },
      schema: {
        tags: ['activity'],
        summary: 'Sets what is expected from a day on; the target before it ends the day before',
        headers: idempotencyHeader,
        body: targetBody,
        response: { 201: target, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : targetId(request.repeatable.newId)
      return reply.code(201).send(await uses.setTarget(actorOf(request), { ...request.body, id }))
    },
  )

  app.delete(
    '/targets/:id',
    {
      config: { access: 'activity.follow-up' },
      schema: {
        tags: ['activity'],
        summary: 'Takes a target back; the one before it goes on',
        params: idParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await uses.removeTarget(actorOf(request), targetId(request.params.id))
      return reply.code(204).send(null)
    },
  )
  excuseRoutes(app, uses)
}

function excuseRoutes(app: App, uses: TargetUses): void {
  app.get(
    '/excuses',
    {
      config: { access: 'activity.read' },
      schema: {
        tags: ['activity'],
        summary: 'Lists the days in which nothing is expected: noted, and by rule in this year and the next',
        response: {
          200: z.object({ items: z.array(excuse).readonly(), byRule: z.array(ruled).readonly() }),
          ...failures,
        },
      },
    },
    async request => {
      const { noted, ruled: byRule } = await uses.listExcuses(actorOf(request))
      return { items: noted, byRule }
    },
  )

  app.post(
    '/excuses',
    {
      config: { access: 'activity.follow-up', isRepeatable: true, example: EXCUSE_EXAMPLE },
      schema: {
        tags: ['activity'],
        summary: 'Notes days in which nothing is expected',
        headers: idempotencyHeader,
        body: excuseBody,
        response: { 201: excuse, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : excuseId(request.repeatable.newId)
      return reply.code(201).send(await uses.addExcuse(actorOf(request), { ...request.body, id }))
    },
  )

  app.delete(
    '/excuses/:id',
    {
      config: { access: 'activity.follow-up' },
      schema: {
        tags: ['activity'],
        summary: 'Takes an excuse away',
        params: idParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await uses.removeExcuse(actorOf(request), excuseId(request.params.id))
      return reply.code(204).send(null)
    },
  )
}
