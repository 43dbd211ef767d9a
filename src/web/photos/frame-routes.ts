import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { photoId } from '../../kernel/ids.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'

const Params = z.object({ frame: z.string(), photo: z.string() })
const Query = z.object({ branch: z.string().max(200).default(''), date: z.string().max(200).default('') })

/** The same words make the same picture, until somebody changes the frame's file. */
const CACHE = 'private, max-age=300'

/** Shows a photo in a frame before it goes out in it; `sample` stands for a drawn landscape. */
export function frameRoutes(app: FastifyInstance, photos: Pick<PhotoUses, 'previewFrame'>): void {
  app.get('/frames/:frame/:photo.jpg', { config: { access: 'photos.read' } }, async (request, reply) => {
    const { frame, photo } = Params.parse(request.params)
    const wanted = {
      photoId: photo === 'sample' ? null : photoId(photo),
      frameId: frame,
      words: Query.parse(request.query),
    }
    const jpeg = await photos.previewFrame(actorOf(request), wanted)
    return reply.type('image/jpeg').header('cache-control', CACHE).send(Buffer.from(jpeg))
  })
}
