import { z } from 'zod'
import { pageId, photoId, submissionId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import type { JoinUses } from '../intake-uses.ts'
import type { PostUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { postSchema } from './post-schemas.ts'
import { failures, idempotencyHeader, instant } from './schemas.ts'
import { showPost } from './show-post.ts'

interface Uses {
  readonly submissions: JoinUses
  readonly posts: Pick<PostUses, 'getPost'>
}

const id = z.string().min(1).max(100)

const joinBody = z.strictObject({
  kind: z
    .enum(['round-up', 'merge'])
    .default('round-up')
    .describe('A round-up of many branches’ news, or one event that several branches sent'),
  submissions: z
    .array(
      z.strictObject({ id, version: z.int().describe('As you saw it; a stale one is refused with 409') }),
    )
    .max(100)
    .describe('In the order in which they are told and credited; two or more'),
  pageId: id,
  publishAt: instant.optional().describe('Left out, the Post becomes a draft at the next free Slot'),
  message: z.string().optional().describe('Left out, it is put together; the credit line is added by itself'),
  photoIds: z.array(id).max(100).optional().describe('Photos of these Submissions, in the album’s order'),
  pillar: z.enum(PILLARS).nullable().optional(),
  lawAcknowledged: z.boolean().default(false),
})

const EXAMPLE = {
  kind: 'round-up',
  submissions: [
    { id: '0199f6a2c0de7f10', version: 1 },
    { id: '0199f6a2c0de7f11', version: 2 },
  ],
  pageId: '0199f6a2c0de7f00',
  publishAt: '2026-11-29T19:30:00+07:00',
} as const

/** Adds the call that makes one Post of several Submissions. */
export function joinRoutes(app: App, { submissions, posts }: Uses): void {
  app.post(
    '/submissions/bundle',
    {
      config: { access: 'submissions.decide', isRepeatable: true, example: EXAMPLE },
      schema: {
        tags: ['submissions'],
        summary:
          'Accepts several Submissions as one Post, each branch credited; asked again, it makes no second one',
        headers: idempotencyHeader,
        body: joinBody,
        response: { 201: postSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { kind, submissions: items, pageId: page, photoIds, ...rest } = request.body
      const join = kind === 'merge' ? submissions.mergeSubmissions : submissions.bundleSubmissions
      const made = await join(actorOf(request), {
        ...rest,
        items: items.map(item => ({ ...item, id: submissionId(item.id) })),
        pageId: pageId(page),
        photoIds: photoIds?.map(photoId),
      })
      return reply.status(201).send(await showPost(posts, actorOf(request), made))
    },
  )
}
