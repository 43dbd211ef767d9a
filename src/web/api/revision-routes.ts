import { postId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { revisionSchema } from './post-schemas.ts'
import { failures, idParams, listOf, listQuery } from './schemas.ts'

/** Adds the call that shows every version of a Post. */
export function addRevisions(app: App, uses: PostUses): void {
  app.get(
    '/posts/:id/revisions',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['posts'],
        summary: 'Lists every version of a Post with who made it, newest first',
        params: idParams,
        querystring: listQuery,
        response: { 200: listOf(revisionSchema), ...failures },
      },
    },
    request => uses.listRevisions(actorOf(request), postId(request.params.id), request.query),
  )
}
