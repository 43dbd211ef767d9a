import type { z } from 'zod'
import { columnId, pageId, photoId, postId, unitId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { editPostBody, POST_EXAMPLE, postSchema, schedulePostBody } from './post-schemas.ts'
import { failures, idempotencyHeader, idParams } from './schemas.ts'
import { showPost } from './show-post.ts'

/** Adds the call that makes a Post. */
export function addScheduling(app: App, uses: PostUses): void {
  app.post(
    '/posts',
    {
      config: { access: 'posts.write', isRepeatable: true, example: POST_EXAMPLE },
      schema: {
        tags: ['posts'],
        summary: 'Schedules a Post for its exact time',
        headers: idempotencyHeader,
        body: schedulePostBody,
        response: { 201: postSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = request.repeatable === null ? undefined : postId(request.repeatable.newId)
      const made = await uses.scheduleSiblings(actorOf(request), { ...scheduleInput(request.body), id })
      return reply.status(201).send(await showPost(uses, actorOf(request), made))
    },
  )
}

/** Adds the call that changes a Post. */
export function addEditing(app: App, uses: PostUses): void {
  app.patch(
    '/posts/:id',
    {
      config: { access: 'posts.write' },
      schema: {
        tags: ['posts'],
        summary: 'Edits or moves a Post until it is published',
        params: idParams,
        body: editPostBody,
        response: { 200: postSchema, ...failures },
      },
    },
    async request => {
      const id = postId(request.params.id)
      await uses.editPost(actorOf(request), id, withIds(request.body))
      return showPost(uses, actorOf(request), id)
    },
  )
}

function scheduleInput(body: z.output<typeof schedulePostBody>) {
  const { message, template, variables = {}, pageId: page, alsoPageIds, ...rest } = body
  const common = { ...withIds(rest), pageId: pageId(page), alsoPageIds: alsoPageIds?.map(pageId) }
  return template === undefined ? { ...common, message: message ?? '' } : { ...common, template, variables }
}

interface Named {
  readonly photoIds?: readonly string[] | undefined
  readonly branchId?: string | null | undefined
  readonly columnId?: string | null | undefined
}

/** Names photos, branch and column as such; what was left out stays left out, and null takes it away. */
function withIds<Body extends Named>({ photoIds, branchId, columnId: column, ...rest }: Body) {
  return {
    ...rest,
    photoIds: photoIds?.map(photoId),
    unitId: named(branchId, unitId),
    columnId: named(column, columnId),
  }
}

const named = <Id>(text: string | null | undefined, name: (text: string) => Id): Id | null | undefined =>
  text === null || text === undefined ? text : name(text)
