import { z } from 'zod'
import { postId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { MissedUses, PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { postSchema } from './post-schemas.ts'
import { failures, instant } from './schemas.ts'
import { shownPost, showPost } from './show-post.ts'

const body = z.strictObject({
  decisions: z
    .array(
      z.strictObject({
        postId: z.string().max(100).transform(postId),
        do: z.enum(['publish', 'move', 'drop']),
        publishAt: instant.optional().describe('For `move`; the next free Slot when left out'),
      }),
    )
    .min(1)
    .max(500),
})

const EXAMPLE = { decisions: [{ postId: '0199f6a2c0de7f00', do: 'publish' }] } as const

const missedSchema = z.object({
  post: postSchema,
  proposedAt: instant.nullable().describe('A free time it may move to'),
})

/** Adds the calls about every missed Post at once. */
export function missedRoutes(app: App, uses: MissedUses & Pick<PostUses, 'getPost'>): void {
  app.get(
    '/posts/missed',
    {
      config: { access: 'posts.read' },
      schema: {
        tags: ['posts'],
        summary: 'Lists every missed Post, each with a free time',
        response: { 200: z.object({ items: z.array(missedSchema) }), ...failures },
      },
    },
    async request => {
      const missed = await uses.listMissed(actorOf(request))
      return { items: missed.map(({ post, proposedAt }) => ({ post: shownPost(post), proposedAt })) }
    },
  )

  app.post(
    '/posts/missed',
    {
      config: { access: 'posts.write', example: EXAMPLE },
      schema: {
        tags: ['posts'],
        summary: 'Publishes one after the other, moves or drops several missed Posts, all or nothing',
        body,
        response: { 200: z.object({ items: z.array(postSchema) }), ...failures },
      },
    },
    async request => {
      const actor = actorOf(request)
      const { decisions } = request.body
      await uses.decideMissed(actor, decisions)
      return { items: await Promise.all(decisions.map(({ postId: id }) => showPost(uses, actor, id))) }
    },
  )
}
