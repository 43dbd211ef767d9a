import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { LEFT_OUT, type LeftOut, PAGE_POST_GENRES, SOURCES } from '../../activity/index.ts'
import { unitId } from '../../kernel/ids.ts'
import type { ActivityUses, PagePostUses } from '../activity-uses.ts'
import { type Form, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { basisOf, daysOf, twelveMonths } from './figure-query.ts'
import { LeftOutPage } from './left-out-page.tsx'
import type { ListQuery } from './list-address.ts'
import { PagePostsPage } from './page-posts-page.tsx'

const PILLARS = ['members', 'planning', 'counsel', 'none'] as const
const PAGE_LIMIT = 50

/** The list behind every figure. */
export function pagePostsRoutes(
  app: FastifyInstance,
  { activity }: { readonly activity: ActivityUses & Pick<PagePostUses, 'listLeftOut'> },
): void {
  app.get('/page-posts', { config: { access: 'activity.read' } }, async (request, reply) => {
    const form = formOf(request.query)
    const { now, timeZone, texts } = request.view
    const query = { ...daysOf(form, twelveMonths(now, timeZone)), basis: basisOf(form), ...partsOf(form) }
    const standing = LEFT_OUT.find(one => one === form.line('standing'))
    if (standing !== undefined) return showLeftOut(activity, request, reply, { standing, query })
    const { branchId, verified, ...parts } = query
    const list = await activity.listPagePosts(actorOf(request), {
      ...parts,
      ...(branchId !== undefined && { branchId: unitId(branchId) }),
      ...(verified !== undefined && { isVerified: verified === 'true' }),
      ...(form.line('cursor') !== '' && { cursor: form.line('cursor') }),
      limit: PAGE_LIMIT,
    })
    return reply.page(texts.activity.listTitle, <PagePostsPage list={list} query={query} />)
  })
}

async function showLeftOut(
  activity: Pick<PagePostUses, 'listLeftOut'>,
  request: FastifyRequest,
  reply: FastifyReply,
  { standing, query }: { readonly standing: LeftOut; readonly query: ListQuery },
): Promise<FastifyReply> {
  const { from, to, branchId } = query
  const branch = branchId === undefined ? {} : { branchId: unitId(branchId) }
  const posts = await activity.listLeftOut(actorOf(request), standing, { from, to, ...branch })
  const title = request.view.texts.pagePost.lists[standing]
  return reply.page(title, <LeftOutPage standing={standing} posts={posts} query={query} />)
}

/** Reads what a list is narrowed to; what nobody knows narrows nothing. */
function partsOf(form: Form) {
  const choice = <Value extends string>(name: string, values: readonly Value[]): Value | undefined =>
    values.find(value => value === form.line(name))
  const text = (name: string): string | undefined => form.line(name) || undefined
  return {
    source: choice('source', SOURCES),
    genre: choice('genre', PAGE_POST_GENRES),
    pillar: choice('pillar', PILLARS),
    verified: choice('verified', ['true', 'false'] as const),
    branchId: text('branchId'),
    eventKey: text('eventKey'),
    block: text('block'),
  }
}
