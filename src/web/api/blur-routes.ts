import { photoId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PhotoUses } from '../intake-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { shown } from './photo-routes.ts'
import { BLUR_EXAMPLE, blurBody, photoSchema } from './photo-schemas.ts'
import { failures, idParams } from './schemas.ts'

/** Adds the call that hides parts of a photo. */
export function blurRoutes(app: App, uses: PhotoUses): void {
  app.post(
    '/photos/:id/blur',
    {
      config: { access: 'photos.write', example: BLUR_EXAMPLE },
      schema: {
        tags: ['photos'],
        summary: 'Makes parts of a photo unrecognisable in every variant; it is rendered anew',
        params: idParams,
        body: blurBody,
        response: { 200: photoSchema, ...failures },
      },
    },
    async request => {
      const [actor, id] = [actorOf(request), photoId(request.params.id)]
      await uses.blurPhoto(actor, id, request.body.boxes)
      return shown(uses, actor, id)
    },
  )
}
