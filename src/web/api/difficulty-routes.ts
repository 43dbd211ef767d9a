import { difficultyId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { DifficultyUses } from '../briefing-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import {
  closeBody,
  DECISION_EXAMPLE,
  DIFFICULTY_EXAMPLE,
  decisionBody,
  difficultyBody,
  difficultyQuery,
  difficultySchema,
  noteBody,
  wholeDifficultySchema,
} from './difficulty-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'

const whole = { 200: wholeDifficultySchema, ...failures }
const FOLLOWERS = 'activity.follow-up'

/** Adds the calls about what stands in branches' way. */
export function difficultyRoutes(app: App, uses: DifficultyUses): void {
  addReading(app, uses)
  addRaising(app, uses)
  addDeciding(app, uses)
}

function addReading(app: App, uses: DifficultyUses): void {
  app.get(
    '/difficulties',
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['difficulties'],
        summary: 'Lists difficulties, the newest first',
        querystring: difficultyQuery,
        response: { 200: listOf(difficultySchema), ...failures },
      },
    },
    async request => {
      const { branchId, ...query } = request.query
      return uses.listDifficulties(actorOf(request), { ...query, unitId: branchId })
    },
  )

  app.get(
    '/difficulties/:id',
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['difficulties'],
        summary: 'Shows one difficulty with what was said and done about it',
        params: idParams,
        response: whole,
      },
    },
    async request => uses.getDifficulty(actorOf(request), difficultyId(request.params.id)),
  )
}

function addRaising(app: App, uses: DifficultyUses): void {
  app.post(
    '/difficulties',
    {
      config: { access: FOLLOWERS, isRepeatable: true, example: DIFFICULTY_EXAMPLE },
      schema: {
        tags: ['difficulties'],
        summary: 'Raises a difficulty of a branch',
        headers: idempotencyHeader,
        body: difficultyBody,
        response: { 201: wholeDifficultySchema, ...failures },
      },
    },
    async (request, reply) => {
      const { branchId, ...wish } = request.body
      const [actor, id] = [actorOf(request), difficultyId(request.repeatable?.newId ?? request.id)]
      const more = { id, unitId: branchId, raisedThrough: 'officer' as const }
      const raised = await uses.raiseDifficulty(actor, { ...wish, ...more })
      return reply.status(201).send(await uses.getDifficulty(actor, raised))
    },
  )

  app.post(
    '/difficulties/:id/notes',
    {
      config: { access: FOLLOWERS, isRepeatable: true, example: { words: 'Đã liên hệ với cơ sở' } },
      schema: {
        tags: ['difficulties'],
        summary: 'Adds words to a difficulty',
        params: idParams,
        headers: idempotencyHeader,
        body: noteBody,
        response: { 201: wholeDifficultySchema, ...failures },
      },
    },
    async (request, reply) => {
      const [actor, id] = [actorOf(request), difficultyId(request.params.id)]
      const formId = request.repeatable?.newId ?? request.id
      await uses.writeDifficultyNote(actor, id, request.body.words, formId)
      return reply.status(201).send(await uses.getDifficulty(actor, id))
    },
  )
}

function addDeciding(app: App, uses: DifficultyUses): void {
  app.post(
    '/difficulties/:id/decide',
    {
      config: { access: FOLLOWERS, example: DECISION_EXAMPLE },
      schema: {
        tags: ['difficulties'],
        summary: 'Decides what is done about a difficulty, by which seat and until when',
        params: idParams,
        body: decisionBody,
        response: whole,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), difficultyId(request.params.id)]
      await uses.decideDifficulty(actor, id, request.body)
      return uses.getDifficulty(actor, id)
    },
  )

  app.post(
    '/difficulties/:id/close',
    {
      config: { access: FOLLOWERS, example: { outcome: 'done', words: 'Đã có máy ảnh' } },
      schema: {
        tags: ['difficulties'],
        summary: 'Closes a difficulty: it is solved, or nothing is to be done about it',
        params: idParams,
        body: closeBody,
        response: whole,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), difficultyId(request.params.id)]
      await uses.closeDifficulty(actor, id, request.body.outcome, request.body.words)
      return uses.getDifficulty(actor, id)
    },
  )

  app.post(
    '/difficulties/:id/reopen',
    {
      config: { access: FOLLOWERS },
      schema: {
        tags: ['difficulties'],
        summary: 'Opens a closed difficulty again',
        params: idParams,
        response: whole,
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), difficultyId(request.params.id)]
      await uses.reopenDifficulty(actor, id)
      return uses.getDifficulty(actor, id)
    },
  )
}
