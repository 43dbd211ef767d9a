import type { FastifyInstance } from 'fastify'
import { formOf } from '../form.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { HistoryPage } from './history-page.tsx'
import { loadHistory } from './load-history.ts'
import { postIn } from './post-in.ts'

const PAGE_LIMIT = 30

/** Every version of a Post, on a page of its own. */
export function historyRoutes(app: FastifyInstance, posts: PostUses): void {
  app.get('/posts/:id/history', { config: { access: 'posts.read' } }, async (request, reply) => {
    const cursor = formOf(request.query).line('cursor') || undefined
    const post = await posts.getPost(actorOf(request), postIn(request))
    const history = await loadHistory(posts, request, { limit: PAGE_LIMIT, cursor })
    return reply.page(request.view.texts.history.title, <HistoryPage post={post} history={history} />)
  })
}
