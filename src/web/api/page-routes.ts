import { pageId, unitId } from '../../kernel/ids.ts'
import { Secret } from '../../kernel/secret.ts'
import type { Organisation, Page } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { connectPageBody, PAGE_EXAMPLE, pageSchema } from './page-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf, listQuery } from './schemas.ts'

type PageUses = Pick<Organisation, 'connectPage' | 'getPage' | 'listPages'>

/** Adds the calls about Pages. */
export function pageRoutes(app: App, uses: PageUses): void {
  app.post(
    '/pages',
    {
      config: { access: 'pages.connect', isRepeatable: true, example: PAGE_EXAMPLE },
      schema: {
        tags: ['pages'],
        summary: 'Connects a Page, or gives a known Page a new token (200)',
        headers: idempotencyHeader,
        body: connectPageBody,
        response: { 200: pageSchema, 201: pageSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { accessToken, branchId, ...rest } = request.body
      const unit = branchId === undefined ? undefined : unitId(branchId)
      const connection = { ...rest, accessToken: new Secret(accessToken), unitId: unit }
      const { id, isNew } = await uses.connectPage(actorOf(request), connection)
      return reply.status(isNew ? 201 : 200).send(shown(await uses.getPage(actorOf(request), id)))
    },
  )

  app.get(
    '/pages',
    {
      config: { access: 'pages.read' },
      schema: {
        tags: ['pages'],
        summary: 'Lists Pages by name',
        querystring: listQuery,
        response: { 200: listOf(pageSchema), ...failures },
      },
    },
    async request => {
      const { items, nextCursor } = await uses.listPages(actorOf(request), request.query)
      return { items: items.map(shown), nextCursor }
    },
  )

  app.get(
    '/pages/:id',
    {
      config: { access: 'pages.read' },
      schema: {
        tags: ['pages'],
        summary: 'Shows one Page',
        params: idParams,
        response: { 200: pageSchema, ...failures },
      },
    },
    async request => shown(await uses.getPage(actorOf(request), pageId(request.params.id))),
  )
}

const shown = ({ unitId: branchId, ...page }: Page) => ({ ...page, branchId })
