import { photoId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { shown } from './photo-routes.ts'
import { CONSENT_EXAMPLE, consentBody, photoSchema, withdrawnSchema } from './photo-schemas.ts'
import { failures, idParams } from './schemas.ts'

/** Adds the calls about the people on a photo. */
export function consentRoutes(app: App, uses: PhotoUses): void {
  app.post(
    '/photos/:id/consent',
    {
      config: { access: 'submissions.decide', example: CONSENT_EXAMPLE },
      schema: {
        tags: ['photos'],
        summary: 'Records who is on a photo and what they agreed to; the same again changes nothing',
        params: idParams,
        body: consentBody,
        response: { 200: photoSchema, ...failures },
      },
    },
    async request => {
      const id = photoId(request.params.id)
      const { class: photoClass, consent } = request.body
      await uses.recordConsent(actorOf(request), id, { class: photoClass, ticks: consent })
      return shown(uses, actorOf(request), id)
    },
  )

  app.delete(
    '/photos/:id/consent',
    {
      config: { access: 'submissions.decide' },
      schema: {
        tags: ['photos'],
        summary: 'Takes the consent back: what is on its way with the photo stops',
        params: idParams,
        response: { 200: withdrawnSchema, ...failures },
      },
    },
    async request => ({
      publishedPostIds: await uses.withdrawConsent(actorOf(request), photoId(request.params.id)),
    }),
  )
}
