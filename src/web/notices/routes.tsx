import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { noticeId } from '../../kernel/ids.ts'
import { formOf } from '../form.ts'
import type { NoticeUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { NoticesPage } from './notices-page.tsx'

const Params = z.object({ id: z.string() })
const READERS = { config: { access: 'notices.read' } } as const
const OPEN_LIMIT = 100
const CLOSED_LIMIT = 20

/** Notices: what is open, what was, and putting one aside. */
export function noticeRoutes(app: FastifyInstance, uses: NoticeUses): void {
  app.get('/notices', READERS, async (request, reply) => {
    const actor = actorOf(request)
    const cursor = formOf(request.query).raw('cursor')
    const [open, closed] = await Promise.all([
      uses.listNotices(actor, { isOpen: true, limit: OPEN_LIMIT }),
      uses.listNotices(actor, { isOpen: false, limit: CLOSED_LIMIT, ...(cursor !== '' && { cursor }) }),
    ])
    const props = { open: open.items, closed: closed.items, nextCursor: closed.nextCursor }
    return reply.page(request.view.texts.notices.title, <NoticesPage {...props} />)
  })

  app.post('/notices/:id/close', READERS, async (request, reply) => {
    await uses.closeNotice(actorOf(request), noticeId(Params.parse(request.params).id))
    return reply.done('/notices', 'notice-closed')
  })
}

/** Counts for every page of a scope the open notices of who asks: the navigation shows it. */
export function countOpenNotices(app: FastifyInstance, uses: NoticeUses): void {
  app.addHook('preHandler', async request => {
    const { actor, routeOptions } = request
    if (actor === null || routeOptions.config.access === 'public') return
    request.openNoticeCount = await uses.countOpen(actor)
  })
}
