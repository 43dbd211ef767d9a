import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { photoId } from '../../kernel/ids.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { sendVariant } from './send-variant.ts'

const Params = z.object({ id: z.string(), variant: z.string() })

/** Serves a photo's variants to those who may see photos. */
export function photoRoutes(app: FastifyInstance, photos: PhotoUses): void {
  app.get('/photos/:id/:variant.jpg', { config: { access: 'photos.read' } }, async (request, reply) => {
    const { id, variant } = Params.parse(request.params)
    return sendVariant(request, reply, await photos.openVariant(actorOf(request), photoId(id), variant))
  })
}
