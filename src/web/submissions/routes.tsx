import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { formOf } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { decideRoutes } from './decide-routes.tsx'
import { doneIn } from './done-in.ts'
import { inboxFilterOf, inboxWishOf } from './inbox-filter.ts'
import { InboxPage } from './inbox-page.tsx'
import { itemRoutes } from './item-routes.tsx'
import { joinRoutes } from './join-routes.tsx'

/** What the inbox asks of the areas. */
export type InboxUses = Pick<OfficerUses, 'submissions' | 'posts' | 'planning' | 'textHelp' | 'organisation'>

/** More branches than one organisation has. */
const UNIT_LIMIT = 500

/** What branches sent: the list, each item with its decisions. */
export function inboxRoutes(app: FastifyInstance, uses: InboxUses): void {
  app.get('/submissions', { config: { access: 'submissions.read' } }, (request, reply) =>
    list(uses, request, reply),
  )
  joinRoutes(app, uses)
  itemRoutes(app, uses)
  decideRoutes(app, uses)
}

async function list(uses: InboxUses, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const actor = actorOf(request)
  const filter = inboxFilterOf(formOf(request.query))
  const [inbox, units, done] = await Promise.all([
    uses.submissions.listInbox(actor, inboxWishOf(filter)),
    uses.organisation.listUnits(actor, { limit: UNIT_LIMIT }),
    doneIn(uses.submissions, request),
  ])
  const page = <InboxPage inbox={inbox} filter={filter} units={units.items} done={done} />
  return reply.page(request.view.texts.inbox.title, page)
}
