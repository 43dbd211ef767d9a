import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { PHOTO_CLASS_NAMES } from '../../intake/index.ts'
import { photoId } from '../../kernel/ids.ts'
import { bodyForm } from '../form.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { localAddress } from '../sign-in/local-address.ts'
import { PhotoPage, type PhotoPageProps } from './photo-page.tsx'

const Params = z.object({ id: z.string().transform(photoId) })
const READERS = { config: { access: 'photos.read' } } as const
const DECIDERS = { config: { access: 'submissions.decide' } } as const

/** A photo's own page, and who is on it. */
export function consentRoutes(app: FastifyInstance, photos: PhotoUses): void {
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    more: Pick<PhotoPageProps, 'problem' | 'outPostIds'> = {},
  ) => {
    const { id } = Params.parse(request.params)
    const actor = actorOf(request)
    const props = { photo: await photos.getPhoto(actor, id), consent: await photos.getConsent(actor, id) }
    return reply.page(request.view.texts.consent.title, <PhotoPage {...props} {...more} />)
  }

  app.get('/photos/:id', READERS, (request, reply) => show(request, reply))

  app.post('/photos/:id/consent', DECIDERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const form = bodyForm(request)
    const photoClass = PHOTO_CLASS_NAMES.find(name => name === form.line('class'))
    if (photoClass === undefined)
      return show(request, reply.code(422), { problem: request.view.texts.consent.classWanted })
    const ticks = form.all(`tick-${photoClass}`).slice(0, MOST_TICKS)
    await photos.recordConsent(actorOf(request), id, { class: photoClass, ticks })
    return reply.done(localAddress(form.raw('back') || `/photos/${id}`), 'consent-saved')
  })

  app.post('/photos/:id/withdraw', DECIDERS, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const outPostIds = await photos.withdrawConsent(actorOf(request), id)
    return show(request, reply, { outPostIds })
  })
}

/** No kind of photo needs more. */
const MOST_TICKS = 10
