import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { photoId } from '../../kernel/ids.ts'
import type { PhotoUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'

const Params = z.object({ id: z.string(), variant: z.string() })

/** A variant's bytes never change, but who may see it can: the browser may keep it, nobody between us may. */
const CACHE = 'private, max-age=31536000, immutable'

/** Serves a photo's variants to those who may see photos. */
export function photoRoutes(app: FastifyInstance, photos: PhotoUses): void {
  app.get('/photos/:id/:variant.jpg', { config: { access: 'photos.read' } }, async (request, reply) => {
    const { id, variant } = Params.parse(request.params)
    const { jpeg, bytes, sha256 } = await photos.openVariant(actorOf(request), photoId(id), variant)
    return reply
      .type('image/jpeg')
      .headers({ 'content-length': bytes, etag: `"${sha256}"`, 'cache-control': CACHE })
      .send(jpeg)
  })
}
