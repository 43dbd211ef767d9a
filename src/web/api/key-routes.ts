import { z } from 'zod'
import { apiKeyId } from '../../kernel/ids.ts'
import { type Organisation, ROLES } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams, instant, listOf, listQuery } from './schemas.ts'

const createKeyBody = z.strictObject({ name: z.string().min(1).max(100), role: z.enum(ROLES) })

const KEY_EXAMPLE = { name: 'Máy tính văn phòng', role: 'officer' } as const

const keySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(ROLES),
    createdAt: instant,
    lastUsedAt: instant.nullable().describe('To the minute'),
    revokedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' })

const newKeySchema = keySchema
  .extend({ key: z.string().describe('Shown in this answer and never again') })
  .meta({ id: 'NewApiKey' })

type KeyUses = Pick<Organisation, 'createApiKey' | 'listApiKeys' | 'revokeApiKey'>

/** Adds the calls about API keys. */
export function keyRoutes(app: App, uses: KeyUses): void {
  app.post(
    '/keys',
    {
      config: { access: 'keys.manage', isRepeatable: true, example: KEY_EXAMPLE },
      schema: {
        tags: ['keys'],
        summary: 'Makes a key; it is shown once',
        headers: idempotencyHeader,
        body: createKeyBody,
        response: { 201: newKeySchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : apiKeyId(request.repeatable.newId)
      const made = await uses.createApiKey(actorOf(request), { ...request.body, id })
      return reply.status(201).send({ ...made, key: made.key.reveal() })
    },
  )

  app.get(
    '/keys',
    {
      config: { access: 'keys.manage' },
      schema: {
        tags: ['keys'],
        summary: 'Lists keys, newest first',
        querystring: listQuery,
        response: { 200: listOf(keySchema), ...failures },
      },
    },
    request => uses.listApiKeys(actorOf(request), request.query),
  )

  app.delete(
    '/keys/:id',
    {
      config: { access: 'keys.manage' },
      schema: {
        tags: ['keys'],
        summary: 'Revokes a key at once',
        params: idParams,
        response: { 200: keySchema, ...failures },
      },
    },
    request => uses.revokeApiKey(actorOf(request), apiKeyId(request.params.id)),
  )
}
