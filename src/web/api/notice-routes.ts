import { z } from 'zod'
import { noticeId } from '../../kernel/ids.ts'
import type { NoticeView } from '../../watching/index.ts'
import type { App } from '../app.ts'
import type { NoticeUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idParams, instant, listOf, listQuery } from './schemas.ts'

const noticeQuery = listQuery.extend({
  state: z.enum(['open', 'closed']).default('open').describe('Closed ones are history'),
})

const noticeSchema = z
  .object({
    id: z.string(),
    kind: z.string().describe('As in `post-late`, `token-dead`, `queue-stalled`'),
    isAlarm: z.boolean().describe('Something is wrong now; it closes by itself once that is put right'),
    subject: z.object({ kind: z.string(), id: z.string() }),
    facts: z.record(z.string(), z.union([z.string(), z.number()])),
    raisedAt: instant,
    closedAt: instant.nullable(),
    mayClose: z.boolean(),
  })
  .meta({ id: 'Notice' })

/** Adds the calls about notices. */
export function noticeRoutes(app: App, uses: NoticeUses): void {
  app.get(
    '/notices',
    {
      config: { access: 'notices.read' },
      schema: {
        tags: ['notices'],
        summary: 'Lists the alarms and other notices that the caller’s role may see, newest first',
        querystring: noticeQuery,
        response: { 200: listOf(noticeSchema), ...failures },
      },
    },
    async request => {
      const { state, ...wanted } = request.query
      const { items, nextCursor } = await uses.listNotices(actorOf(request), {
        ...wanted,
        isOpen: state === 'open',
      })
      return { items: items.map(shown), nextCursor }
    },
  )

  app.post(
    '/notices/:id/close',
    {
      config: { access: 'notices.read' },
      schema: {
        tags: ['notices'],
        summary: 'Puts a notice aside that was read; an alarm closes only by itself',
        params: idParams,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await uses.closeNotice(actorOf(request), noticeId(request.params.id))
      return reply.status(204).send(null)
    },
  )
}

const shown = ({ facts, ...notice }: NoticeView) => ({ ...notice, facts: { ...facts } })
