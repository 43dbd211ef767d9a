import type { Activity, PageSync } from '../../activity/index.ts'
import { type PageId, pageId, unitId } from '../../kernel/ids.ts'
import { Secret } from '../../kernel/secret.ts'
import type { Actor, Organisation, Page } from '../../organisation/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { connectPageBody, PAGE_EXAMPLE, pageSchema } from './page-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf, listQuery } from './schemas.ts'

type PageUses = Pick<Organisation, 'connectPage' | 'getPage' | 'listPages'> &
  Pick<Activity, 'listPageSyncs' | 'askPageSync'>

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
      return reply.status(isNew ? 201 : 200).send(await shownPage(uses, actorOf(request), id))
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
      const syncs = await uses.listPageSyncs(
        actorOf(request),
        items.map(({ id }) => id),
      )
      return { items: items.map(page => shown(page, syncs.get(page.id))), nextCursor }
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
    request => shownPage(uses, actorOf(request), pageId(request.params.id)),
  )

  app.post(
    '/pages/:id/sync',
    {
      config: { access: 'activity.write' },
      schema: {
        tags: ['pages'],
        summary: 'Counts a Page now, in the background',
        params: idParams,
        response: { 202: pageSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = pageId(request.params.id)
      await uses.askPageSync(actorOf(request), id)
      return reply.status(202).send(await shownPage(uses, actorOf(request), id))
    },
  )
}

async function shownPage(uses: PageUses, actor: Actor, id: PageId) {
  const [page, syncs] = await Promise.all([uses.getPage(actor, id), uses.listPageSyncs(actor, [id])])
  return shown(page, syncs.get(id))
}

const shown = ({ unitId: branchId, ...page }: Page, sync: PageSync | undefined) => ({
  ...page,
  branchId,
  lastSyncedAt: sync?.lastSyncedAt ?? null,
  countProblem: sync?.problem ?? null,
  backfill: { done: sync?.backfillDone ?? 0, total: sync?.backfillTotal ?? 0 },
})
