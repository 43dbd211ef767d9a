import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { photoId } from '../../kernel/ids.ts'
import { bodyForm } from '../form.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { boxesOf } from './blur-cells.ts'
import { BlurPage } from './blur-page.tsx'
import { readBoxes } from './drawn-boxes.ts'

const Params = z.object({ id: z.string().transform(photoId) })
const WRITERS = { config: { access: 'photos.write' } } as const

/** Hiding parts of a photo. */
export function blurRoutes(app: FastifyInstance, photos: Pick<PhotoUses, 'getPhoto' | 'blurPhoto'>): void {
  app.get('/photos/:id/blur', WRITERS, async (request, reply) => {
    const photo = await photos.getPhoto(actorOf(request), Params.parse(request.params).id)
    return reply.page(request.view.texts.blur.title, <BlurPage photo={photo} />)
  })

  app.post('/photos/:id/blur', WRITERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const form = bodyForm(request)
    const cells = new Set(form.all('cell').map(Number))
    await photos.blurPhoto(actorOf(request), id, [...readBoxes(form.all('box')), ...boxesOf(cells)])
    return reply.done(`/photos/${id}`, 'photo-blurred')
  })
}
