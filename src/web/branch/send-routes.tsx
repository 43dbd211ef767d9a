import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK } from './seat-of.ts'
import { sendForm } from './send-form.tsx'
import { SentListPage } from './sent-list-page.tsx'
import { carriesJson, listByJson, sendByJson, wantsJson } from './submission-json.ts'

const Query = z.object({ cursor: z.string().optional() })

/** What a branch sends, and all that it sent: people get pages, the phone's script JSON. */
export function sendRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.post('/b/:token/submissions', BY_LINK, async (request, reply) => {
    const asked = await open(request)
    if (carriesJson(request)) return sendByJson(uses, asked.seat, request, reply)
    return sendForm(uses, asked, request, reply)
  })

  app.get('/b/:token/submissions', BY_LINK, async (request, reply) => {
    const { seat, view, token, base } = await open(request)
    if (wantsJson(request)) return listByJson(uses, seat, request, reply)
    const { items, nextCursor } = await uses.listOwnSubmissions(seat, Query.parse(request.query))
    const body = <SentListPage submissions={items} base={base} nextCursor={nextCursor} />
    return sendBranchPage(reply, view, { title: view.texts.sent.title, token, body })
  })
}
