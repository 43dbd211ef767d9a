import type { FastifyInstance } from 'fastify'
import { pageId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { formOf } from '../form.ts'
import type { PageUses, PostUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { weekOfAddress } from './week.ts'
import { isPostState } from './week-bar.tsx'
import { WeekPage } from './week-page.tsx'

interface Uses {
  readonly posts: PostUses
  readonly pages: PageUses
}

/** The week board. */
export function weekRoutes(app: FastifyInstance, { posts, pages }: Uses): void {
  app.get('/posts', { config: { access: 'posts.read' } }, async (request, reply) => {
    const { now, timeZone, texts } = request.view
    const actor = actorOf(request)
    const asked = formOf(request.query)
    const week = weekOfAddress(asked.line('week'), now, timeZone)
    const filter = filterOf(asked.line('page'), asked.line('state'))
    const found = await allPosts(posts, actor, { ...filter, from: week.from, to: week.to })
    const props = { week, posts: found, pages: await publishPages(pages, actor), filter }
    return reply.page(texts.posts.title, <WeekPage {...props} />)
  })
}

const filterOf = (page: string, state: string) => ({
  pageId: page === '' ? undefined : pageId(page),
  state: isPostState(state) ? state : undefined,
})

const LIMIT = 100

/** A week of a busy organisation is a few hundred Posts; the board shows them all, soonest first. */
async function allPosts(
  posts: PostUses,
  actor: Actor,
  wanted: Omit<Parameters<PostUses['listPosts']>[1], 'limit'>,
): Promise<readonly PostView[]> {
  const { items, nextCursor } = await posts.listPosts(actor, { ...wanted, limit: LIMIT })
  const rest = nextCursor === null ? [] : await allPosts(posts, actor, { ...wanted, cursor: nextCursor })
  return [...items, ...rest].toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime())
}
