import { z } from 'zod'
import { pageId, photoId, postId, unitId } from '../../kernel/ids.ts'
import { MESSAGE_LIMIT, PHOTO_LIMIT, PILLARS } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import type { PostUses } from '../officer-uses.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { planWarningText } from '../text/plan-warning-text.ts'
import { postSchema } from './post-schemas.ts'
import { failures, idempotencyHeader, idParams, instant } from './schemas.ts'
import { showPost } from './show-post.ts'

const id = z.string().min(1).max(100)

const checkBody = z.strictObject({
  pageId: id,
  publishAt: instant,
  branchId: id.nullable().optional(),
  pillar: z.enum(PILLARS).nullable().optional(),
  message: z
    .string()
    .max(MESSAGE_LIMIT)
    .optional()
    .describe('Its text, to learn whether the Page has said it before'),
  photoIds: z.array(id).max(PHOTO_LIMIT).optional(),
  postId: id.optional().describe('The Post itself, where it stands in the plan already'),
})

const CHECK_EXAMPLE = { pageId: '0199f6a2c0de7f00', publishAt: '2026-11-23T19:30:00+07:00' } as const

const warningSchema = z
  .object({
    code: z.string(),
    detail: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'PlanWarning' })

const reuseBody = z.strictObject({
  publishAt: instant.optional().describe('The next free Slot when left out'),
  isConfirmed: z.boolean().optional().describe('Although the same words stood there a short while ago'),
})

const evergreenSchema = z
  .object({
    id: z.string(),
    pageId: z.string(),
    pageName: z.string(),
    message: z.string(),
    publishAt: instant,
    lastUsedAt: instant,
    useCount: z.int(),
  })
  .meta({ id: 'EvergreenPost' })

interface Uses {
  readonly planning: PlanningUses
  readonly posts: PostUses
}

/** Adds the calls that ask about a plan and use what was written before. */
export function planRoutes(app: App, uses: Uses): void {
  addChecking(app, uses)
  addEvergreen(app, uses)
  addReusing(app, uses)
}

function addChecking(app: App, { planning }: Uses): void {
  app.post(
    '/posts/check',
    {
      config: { access: 'planning.read', example: CHECK_EXAMPLE },
      schema: {
        tags: ['planning'],
        summary: 'Tells what speaks against placing a Post so; it only warns and writes nothing',
        body: checkBody,
        response: { 200: z.object({ items: z.array(warningSchema).readonly() }), ...failures },
      },
    },
    async request => {
      const { pageId: page, branchId, postId: post, photoIds, ...rest } = request.body
      const warnings = await planning.checkPlan(actorOf(request), {
        ...rest,
        pageId: pageId(page),
        unitId: branchId ? unitId(branchId) : null,
        photoIds: photoIds?.map(photoId),
        exceptPostId: post === undefined ? undefined : postId(post),
      })
      return { items: warnings.map(warning => ({ ...warning, detail: planWarningText(warning, 'vi') })) }
    },
  )
}

function addEvergreen(app: App, { planning, posts }: Uses): void {
  app.get(
    '/posts/evergreen',
    {
      config: { access: 'planning.read' },
      schema: {
        tags: ['planning'],
        summary: 'Lists Posts whose words may be used again, those that rested longest first',
        response: { 200: z.object({ items: z.array(evergreenSchema).readonly() }), ...failures },
      },
    },
    async request => ({ items: await planning.listEvergreen(actorOf(request)) }),
  )

  app.put(
    '/posts/:id/evergreen',
    {
      config: { access: 'planning.write' },
      schema: {
        tags: ['planning'],
        summary: 'Notes whether a published Post’s words stay true',
        params: idParams,
        body: z.strictObject({ isEvergreen: z.boolean() }),
        response: { 200: postSchema, ...failures },
      },
    },
    async request => {
      const post = postId(request.params.id)
      await planning.markEvergreen(actorOf(request), post, request.body.isEvergreen)
      return showPost(posts, actorOf(request), post)
    },
  )
}

function addReusing(app: App, { planning, posts }: Uses): void {
  app.post(
    '/posts/:id/reuse',
    {
      config: { access: 'posts.write', isRepeatable: true, example: {} },
      schema: {
        tags: ['planning'],
        summary: 'Makes a draft with the words, photos and link of a published Post',
        headers: idempotencyHeader,
        params: idParams,
        body: reuseBody,
        response: { 201: postSchema, ...failures },
      },
    },
    async (request, reply) => {
      const made = await planning.reusePost(actorOf(request), postId(request.params.id), {
        ...request.body,
        id: request.repeatable === null ? undefined : postId(request.repeatable.newId),
      })
      return reply.status(201).send(await showPost(posts, actorOf(request), made))
    },
  )
}
