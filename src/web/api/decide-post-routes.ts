import { postId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { approvePostBody, closeUrgentBody, returnPostBody } from './approval-schemas.ts'
import { postSchema } from './post-schemas.ts'
import { failures, idParams } from './schemas.ts'
import { showPost } from './show-post.ts'

/** Adds the calls by which people decide about a Post. */
export function addDeciding(app: App, uses: PostUses): void {
  addApproving(app, uses)
  addReturning(app, uses)
  addClosing(app, uses)
}

function addApproving(app: App, uses: PostUses): void {
  app.post(
    '/posts/:id/approve',
    {
      config: { access: 'posts.approve' },
      schema: {
        tags: ['posts'],
        summary: 'Approves a Post in review; with the last approval it needs it is scheduled',
        params: idParams,
        body: approvePostBody,
        response: { 200: postSchema, ...failures },
      },
    },
    async request => {
      const id = postId(request.params.id)
      await uses.approvePost(actorOf(request), id, request.body ?? {})
      return showPost(uses, actorOf(request), id)
    },
  )
}

function addReturning(app: App, uses: PostUses): void {
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
      await uses.returnPost(actorOf(request), id, request.body)
      return showPost(uses, actorOf(request), id)
    },
  )
}

function addClosing(app: App, uses: PostUses): void {
  app.post(
    '/posts/:id/close-urgent',
    {
      config: { access: 'posts.write' },
      schema: {
        tags: ['posts'],
        summary: 'Closes the matter of an urgent Post that is out, so that nobody is reminded to update it',
        params: idParams,
        body: closeUrgentBody,
        response: { 200: postSchema, ...failures },
      },
    },
    async request => {
      const id = postId(request.params.id)
      await uses.closeUrgent(actorOf(request), id, request.body.note)
      return showPost(uses, actorOf(request), id)
    },
  )
}
