import { pageId, postId, shareTaskId, unitId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { AddressOf } from '../link-address.ts'
import type { PostUses } from '../officer-uses.ts'
import type { ShareUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { vi } from '../text/pages.vi.ts'
import { postSchema } from './post-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf, listQuery } from './schemas.ts'
import {
  SHARE_EXAMPLE,
  shareBody,
  TASK_EXAMPLE,
  taskBody,
  taskSchema,
  wholeTaskSchema,
} from './share-schemas.ts'
import { showPost } from './show-post.ts'

interface Uses {
  readonly shares: ShareUses
  readonly posts: Pick<PostUses, 'getPost'>
  readonly addressOf: AddressOf
}

/** Adds the calls about sharing, both ways. */
export function shareRoutes(app: App, uses: Uses): void {
  addSharing(app, uses)
  addBeginning(app, uses)
  addReading(app, uses)
}

function addSharing(app: App, { shares, posts }: Uses): void {
  app.post(
    '/posts/share',
    {
      config: { access: 'posts.write', isRepeatable: true, example: SHARE_EXAMPLE },
      schema: {
        tags: ['shares'],
        summary: 'Schedules a Post that shares what a branch published',
        headers: idempotencyHeader,
        body: shareBody,
        response: { 201: postSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { branchId, pageId: page, ...rest } = request.body
      const made = await shares.scheduleShare(actorOf(request), {
        ...rest,
        pageId: pageId(page),
        unitId: unitId(branchId),
        creditOf: vi.share.credit,
        ...(request.repeatable && { id: postId(request.repeatable.newId) }),
      })
      return reply.status(201).send(await showPost(posts, actorOf(request), made))
    },
  )
}

function addBeginning(app: App, uses: Uses): void {
  app.post(
    '/share-tasks',
    {
      config: { access: 'planning.write', isRepeatable: true, example: TASK_EXAMPLE },
      schema: {
        tags: ['shares'],
        summary: 'Asks branches to share a published Post; each gets its own link',
        headers: idempotencyHeader,
        body: taskBody,
        response: { 201: wholeTaskSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { branchIds, postId: post, ...rest } = request.body
      const id = await uses.shares.beginShareTask(actorOf(request), {
        ...rest,
        postId: postId(post),
        unitIds: branchIds.map(unitId),
        ...(request.repeatable && { id: shareTaskId(request.repeatable.newId) }),
      })
      return reply.status(201).send(await shownTask(uses, request, id))
    },
  )
}

function addReading(app: App, uses: Uses): void {
  app.get(
    '/share-tasks',
    {
      config: { access: 'planning.read' },
      schema: {
        tags: ['shares'],
        summary: 'Lists share tasks with their counts, newest first',
        querystring: listQuery,
        response: { 200: listOf(taskSchema), ...failures },
      },
    },
    request => uses.shares.listShareTasks(actorOf(request), request.query),
  )

  app.get(
    '/share-tasks/:id',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['shares'],
        summary: 'Shows one share task with each branch’s link',
        params: idParams,
        response: { 200: wholeTaskSchema, ...failures },
      },
    },
    request => shownTask(uses, request, shareTaskId(request.params.id)),
  )

  app.post(
    '/share-tasks/:id/close',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['shares'],
        summary: 'Ends a share task',
        params: idParams,
        response: { 200: wholeTaskSchema, ...failures },
      },
    },
    async request => {
      const id = shareTaskId(request.params.id)
      await uses.shares.closeShareTask(actorOf(request), id)
      return shownTask(uses, request, id)
    },
  )
}

async function shownTask(
  { shares, addressOf }: Uses,
  request: Parameters<typeof actorOf>[0],
  id: ReturnType<typeof shareTaskId>,
) {
  const { asks, ...task } = await shares.getShareTask(actorOf(request), id)
  const shown = asks.map(({ unitId: branchId, unitName: branchName, token, ...ask }) => ({
    ...ask,
    branchId,
    branchName,
    url: addressOf(request, token),
  }))
  return { ...task, asks: shown }
}
