import { photoId, postId, takedownId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { TakedownUses } from '../takedowns/takedown-uses.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'
import {
  CHOICE_EXAMPLE,
  refusalBody,
  TAKEDOWN_EXAMPLE,
  takedownBody,
  takedownChoice,
  takedownQuery,
  takedownSchema,
  wholeTakedownSchema,
} from './takedown-schemas.ts'

const whole = { 200: wholeTakedownSchema, ...failures }

/** Adds the calls about requests to take something down. */
export function takedownRoutes(app: App, uses: TakedownUses): void {
  addReading(app, uses)
  addAsking(app, uses)
  addDeciding(app, uses)
}

function addReading(app: App, uses: TakedownUses): void {
  app.get(
    '/takedowns',
    {
      config: { access: 'submissions.decide' },
      schema: {
        tags: ['takedowns'],
        summary: 'Lists what people asked to have taken down, newest first',
        querystring: takedownQuery,
        response: { 200: listOf(takedownSchema), ...failures },
      },
    },
    async request => {
      const { cursor, ...wanted } = request.query
      return uses.listTakedowns(actorOf(request), { ...wanted, ...(cursor !== undefined && { cursor }) })
    },
  )

  app.get(
    '/takedowns/:id',
    {
      config: { access: 'submissions.decide' },
      schema: {
        tags: ['takedowns'],
        summary: 'Shows one request with what goes because of it',
        params: idParams,
        response: whole,
      },
    },
    async request => uses.getTakedown(actorOf(request), takedownId(request.params.id)),
  )
}

function addAsking(app: App, uses: TakedownUses): void {
  app.post(
    '/takedowns',
    {
      config: { access: 'submissions.decide', isRepeatable: true, example: TAKEDOWN_EXAMPLE },
      schema: {
        tags: ['takedowns'],
        summary: 'Writes down a request that came by telephone or letter; its clock begins now',
        headers: idempotencyHeader,
        body: takedownBody,
        response: { 201: wholeTakedownSchema, ...failures },
      },
    },
    async (request, reply) => {
      const actor = actorOf(request)
      const id = takedownId(request.repeatable?.newId ?? request.id)
      await uses.askTakedown(actor.id, { ...request.body, id })
      return reply.status(201).send(await uses.getTakedown(actor, id))
    },
  )
}

function addDeciding(app: App, uses: TakedownUses): void {
  app.post(
    '/takedowns/:id/begin',
    {
      config: { access: 'submissions.decide', example: CHOICE_EXAMPLE },
      schema: {
        tags: ['takedowns'],
        summary: 'Removes Posts from their Pages and erases photos with every Post that shows them',
        params: idParams,
        body: takedownChoice,
        response: whole,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), takedownId(request.params.id)]
      const { postIds, photoIds } = request.body
      await uses.beginTakedown(actor, id, { postIds: postIds.map(postId), photoIds: photoIds.map(photoId) })
      return uses.getTakedown(actor, id)
    },
  )

  app.post(
    '/takedowns/:id/refuse',
    {
      config: { access: 'submissions.decide', example: { reason: 'Ảnh không có người này.' } },
      schema: {
        tags: ['takedowns'],
        summary: 'Refuses a request, with the reason that the asker is told',
        params: idParams,
        body: refusalBody,
        response: whole,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), takedownId(request.params.id)]
      await uses.refuseTakedown(actor, id, request.body.reason)
      return uses.getTakedown(actor, id)
    },
  )

  app.post(
    '/takedowns/:id/answered',
    {
      config: { access: 'submissions.decide' },
      schema: {
        tags: ['takedowns'],
        summary: 'Notes that the asker was answered; the clock stops',
        params: idParams,
        response: whole,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), takedownId(request.params.id)]
      await uses.answerTakedown(actor, id)
      return uses.getTakedown(actor, id)
    },
  )
}
