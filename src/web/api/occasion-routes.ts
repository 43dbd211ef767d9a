import { z } from 'zod'
import { occasionId } from '../../kernel/ids.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import type { OccasionDecision } from '../../planning/index.ts'
import type { App } from '../app.ts'
import type { OccasionUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import {
  addOccasionBody,
  changeOccasionBody,
  decidedSchema,
  OCCASION_EXAMPLE,
  occasionRuleSchema,
  occasionSchema,
  occasionsQuery,
  shownOccasion,
} from './occasion-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'

/** Adds the calls about occasions. */
export function occasionRoutes(app: App, uses: OccasionUses): void {
  app.get(
    '/occasions',
    {
      config: { access: 'planning.read' },
      schema: {
        tags: ['planning'],
        summary: 'Lists occasions with their dates, soonest first; `from` is included, `to` is not',
        querystring: occasionsQuery,
        response: { 200: listOf(occasionSchema), ...failures },
      },
    },
    async request => {
      const { from, to, ...rest } = request.query
      const days = { from: parseDate(from ?? '') ?? undefined, to: parseDate(to ?? '') ?? undefined }
      const { items, nextCursor } = await uses.listOccasions(actorOf(request), { ...days, ...rest })
      return { items: items.map(shownOccasion), nextCursor }
    },
  )

  app.post(
    '/occasions',
    {
      config: { access: 'planning.write', isRepeatable: true, example: OCCASION_EXAMPLE },
      schema: {
        tags: ['planning'],
        summary: 'Adds an occasion of the office’s own, solar or lunar',
        headers: idempotencyHeader,
        body: addOccasionBody,
        response: { 201: occasionRuleSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : occasionId(request.repeatable.newId)
      const made = await uses.addOccasion(actorOf(request), { ...request.body, id })
      return reply.status(201).send(made)
    },
  )

  addOwn(app, uses)
  for (const { verb, decision, summary } of DECISIONS) addDecision(app, uses, verb, decision, summary)
}

function addOwn(app: App, uses: OccasionUses): void {
  app.patch(
    '/occasions/:id',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary: 'Changes an occasion of the office’s own; its drafts nobody touched follow at once',
        params: idParams,
        body: changeOccasionBody,
        response: { 200: occasionRuleSchema, ...failures },
      },
    },
    request => uses.changeOccasion(actorOf(request), occasionId(request.params.id), request.body),
  )

  app.delete(
    '/occasions/:id',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary: 'Removes an occasion of the office’s own; drafts nobody touched are canceled',
        params: idParams,
        response: { 200: occasionRuleSchema, ...failures },
      },
    },
    request => uses.removeOccasion(actorOf(request), occasionId(request.params.id)),
  )
}

const DECISIONS = [
  {
    verb: 'confirm',
    decision: 'confirmed',
    summary: 'Settles that there will be a Post: its draft is made at once and is moved by people only',
  },
  {
    verb: 'dismiss',
    decision: 'dismissed',
    summary: 'Leaves the occasion out this year; its draft is canceled',
  },
  { verb: 'reopen', decision: 'suggested', summary: 'Undoes what was decided' },
] as const satisfies readonly { verb: string; decision: OccasionDecision; summary: string }[]

const yearParams = idParams.extend({ year: z.coerce.number().int() })

function addDecision(
  app: App,
  uses: OccasionUses,
  verb: string,
  decision: OccasionDecision,
  summary: string,
): void {
  app.post(
    `/occasions/:id/:year/${verb}`,
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary,
        params: yearParams,
        response: { 200: decidedSchema, ...failures },
      },
    },
    async request => {
      const { id, year } = request.params
      const postId = await uses.decideOccasion(actorOf(request), occasionId(id), year, decision)
      return { decision, postId }
    },
  )
}
