import { z } from 'zod'
import { type Activity, LINK_VERDICTS, PAGE_POST_GENRES, SOURCES } from '../../activity/index.ts'
import { pagePostId, unitId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idempotencyHeader, idParams, instant, localDay } from './schemas.ts'

const linksBody = z.strictObject({
  branchId: z.string().min(1).max(100),
  links: z
    .array(
      z.strictObject({
        link: z.string().min(1).max(2_000),
        date: localDay
          .optional()
          .describe('The local day it was shown on; today unless the Page itself tells'),
        genre: z.enum(PAGE_POST_GENRES).optional(),
      }),
    )
    .min(1)
    .max(100),
})
const LINKS_EXAMPLE = {
  branchId: 'branch-1',
  links: [{ link: 'https://www.facebook.com/tuoitretanbinh/posts/122167637282960180', date: '2026-11-20' }],
}

const judgedSchema = z.object({
  items: z.array(
    z.object({
      link: z.string().describe('As it was given'),
      verdict: z.enum(LINK_VERDICTS),
      address: z.string().nullable().describe('In its one spelling'),
      pagePostId: z.string().nullable(),
      knownFrom: z.enum(SOURCES).nullable().describe('How it was known before'),
    }),
  ),
})

const changeBody = z.strictObject({
  excludedReason: z
    .string()
    .max(500)
    .nullable()
    .optional()
    .describe('Why it does not count; null takes it back'),
  genre: z.enum(PAGE_POST_GENRES).optional(),
  pillar: z.enum(PILLARS).nullable().optional(),
  branchId: z.string().min(1).max(100).optional(),
})

const pagePostSchema = z
  .object({
    id: z.string(),
    branchId: z.string(),
    source: z.enum(SOURCES),
    genre: z.enum(PAGE_POST_GENRES),
    pillar: z.enum(PILLARS).nullable(),
    address: z.string().nullable(),
    postedAt: instant,
    isVerified: z.boolean(),
    removedAt: instant.nullable(),
    excludedAt: instant.nullable(),
    excludedReason: z.string().nullable(),
  })
  .meta({ id: 'CountedPagePost' })

/** Adds the calls about page posts that people tell of, or decide about. */
export function pagePostRoutes(app: App, uses: Pick<Activity, 'addLinks' | 'changePagePost'>): void {
  app.post(
    '/page-posts',
    {
      config: { access: 'activity.write', isRepeatable: true, example: LINKS_EXAMPLE },
      schema: {
        tags: ['activity'],
        summary: 'Counts posts for a branch by their links; each link gets its verdict',
        headers: idempotencyHeader,
        body: linksBody,
        response: { 201: judgedSchema, ...failures },
      },
    },
    async (request, reply) => {
      const { branchId, links } = request.body
      const judged = await uses.addLinks(actorOf(request), {
        unitId: unitId(branchId),
        links: links.map(({ link, date, genre }) => ({
          typed: link,
          saidOn: date ?? null,
          genre: genre ?? null,
        })),
      })
      const items = judged.map(({ typed: link, ...rest }) => ({ link, ...rest }))
      return reply.status(201).send({ items })
    },
  )

  app.patch(
    '/page-posts/:id',
    {
      config: { access: 'activity.write' },
      schema: {
        tags: ['activity'],
        summary: 'Takes a post out of the count or back in, and says what it is and whose',
        params: idParams,
        body: changeBody,
        response: { 200: pagePostSchema, ...failures },
      },
    },
    async request => {
      const { branchId, ...wishes } = request.body
      const unit = branchId === undefined ? {} : { unitId: unitId(branchId) }
      const id = pagePostId(request.params.id)
      const post = await uses.changePagePost(actorOf(request), id, { ...wishes, ...unit })
      return { ...post, branchId: post.unitId }
    },
  )
}
