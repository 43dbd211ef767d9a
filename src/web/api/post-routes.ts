import type { z } from 'zod'
import { type PostId, pageId, photoId, postId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import type { PostView, Publishing } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import {
  editPostBody,
  POST_EXAMPLE,
  postSchema,
  postsQuery,
  returnPostBody,
  schedulePostBody,
} from './post-schemas.ts'
import { failures, idempotencyHeader, idParams, listOf } from './schemas.ts'

export type PostUses = Pick<
  Publishing,
  | 'schedulePost'
  | 'editPost'
  | 'getPost'
  | 'listPosts'
  | 'submitPost'
  | 'approvePost'
  | 'returnPost'
  | 'publishNow'
  | 'cancelPost'
  | 'retryPost'
>

/** Adds the calls about Posts. */
export function postRoutes(app: App, uses: PostUses): void {
  const show = async (actor: Actor, id: PostId) => shown(await uses.getPost(actor, id))

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
      const made = await uses.schedulePost(actorOf(request), { ...scheduleInput(request.body), id })
      return reply.status(201).send(await show(actorOf(request), made))
    },
  )

  app.get(
    '/posts',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['posts'],
        summary: 'Lists Posts by their time, soonest first',
        querystring: postsQuery,
        response: { 200: listOf(postSchema), ...failures },
      },
    },
    async request => {
      const { pageId: page, ...query } = request.query
      const wanted = { ...query, pageId: page === undefined ? undefined : pageId(page) }
      const { items, nextCursor } = await uses.listPosts(actorOf(request), wanted)
      return { items: items.map(shown), nextCursor }
    },
  )

  app.get(
    '/posts/:id',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['posts'],
        summary: 'Shows one Post with everything that was tried',
        params: idParams,
        response: { 200: postSchema, ...failures },
      },
    },
    request => show(actorOf(request), postId(request.params.id)),
  )

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
      const photoIds = request.body.photoIds?.map(photoId)
      await uses.editPost(actorOf(request), id, { ...request.body, photoIds })
      return show(actorOf(request), id)
    },
  )

  app.post(
    '/posts/:id/return',
    {
      config: { access: 'posts.approve' },
      schema: {
        tags: ['posts'],
        summary: 'Gives a Post in review back to its writer',
        params: idParams,
        body: returnPostBody,
        response: { 200: postSchema, ...failures },
      },
    },
    async request => {
      const id = postId(request.params.id)
      await uses.returnPost(actorOf(request), id, request.body.reason)
      return show(actorOf(request), id)
    },
  )

  for (const { verb, access, summary, act } of verbsOf(uses))
    app.post(
      `/posts/:id/${verb}`,
      {
        config: { access },
        schema: { tags: ['posts'], summary, params: idParams, response: { 200: postSchema, ...failures } },
      },
      async request => {
        const id = postId(request.params.id)
        await act(actorOf(request), id)
        return show(actorOf(request), id)
      },
    )
}

/** What one can do to a Post without saying more. */
const verbsOf = (uses: PostUses) => [
  { verb: 'submit', access: 'posts.write', summary: 'Puts a draft forward', act: uses.submitPost } as const,
  {
    verb: 'approve',
    access: 'posts.approve',
    summary: 'Approves a Post in review',
    act: uses.approvePost,
  } as const,
  {
    verb: 'publish-now',
    access: 'posts.write',
    summary: 'Publishes as soon as can be',
    act: uses.publishNow,
  } as const,
  {
    verb: 'cancel',
    access: 'posts.write',
    summary: 'Cancels a Post for good',
    act: uses.cancelPost,
  } as const,
  {
    verb: 'retry',
    access: 'posts.write',
    summary: 'Goes on with a Post that stopped',
    act: uses.retryPost,
  } as const,
]

function scheduleInput(body: z.output<typeof schedulePostBody>) {
  const { message, template, variables = {}, pageId: page, photoIds = [], ...rest } = body
  const common = { ...rest, pageId: pageId(page), photoIds: photoIds.map(photoId) }
  return template === undefined ? { ...common, message: message ?? '' } : { ...common, template, variables }
}

function shown({ templateId, attempts, photos, ...post }: PostView) {
  return {
    ...post,
    template: templateId,
    photoIds: photos.map(photo => photo.photoId),
    photos,
    attempts: attempts.map(({ graph, ...attempt }) => (graph === null ? attempt : { ...attempt, graph })),
  }
}
