import { z } from 'zod'
import { POST_KINDS } from '../../publishing/index.ts'
import { amendmentSchema } from './amendment-schemas.ts'
import { approvalSchema } from './approval-schemas.ts'
import { instant, listQuery, queryInstant } from './schemas.ts'

const STATES = [
  'draft',
  'in-review',
  'scheduled',
  'staged',
  'publishing',
  'published',
  'unconfirmed',
  'failed',
  'missed',
  'canceled',
] as const

const PILLARS = ['members', 'planning', 'counsel'] as const

const id = z.string().min(1).max(100)

const source = {
  kind: z.enum(POST_KINDS).optional().describe('Decides how many approvals it needs'),
  officialSource: z
    .string()
    .nullable()
    .optional()
    .describe('Who officially says so; an urgent Post names one'),
  officialLink: z.string().nullable().optional().describe('Where the source says so'),
}

/** The frame that is asked for. */
export const frameBody = z
  .strictObject({
    id: z.string().max(100).describe('One of `GET /api/v1/frames`'),
    branch: z
      .string()
      .max(200)
      .optional()
      .describe("The words on it; the branch's or the Page's name unless given"),
    date: z.string().max(200).optional().describe('The words on it; the day it goes out unless given'),
  })
  .nullable()
  .optional()
  .describe('Drawn around the photos when they go out; never on a tribute')

const content = {
  pillar: z.enum(PILLARS).nullable().optional(),
  photoIds: z.array(z.string().min(1).max(100)).max(100).optional().describe('In order; at most ten'),
  link: z.string().nullable().optional(),
  firstComment: z.string().nullable().optional(),
  frame: frameBody,
  branchId: id.nullable().optional().describe('The branch it tells about'),
  columnId: id.nullable().optional(),
}

/** A new Post: its text is written, or printed from a template. */
export const schedulePostBody = z
  .strictObject({
    pageId: id,
    alsoPageIds: z
      .array(id)
      .max(20)
      .optional()
      .describe('Pages that get a Post of their own with the same words; all or none are written'),
    message: z.string().optional(),
    template: z.string().optional().describe('A template instead of `message`'),
    variables: z.record(z.string(), z.unknown()).optional(),
    ...content,
    ...source,
    publishAt: instant.optional().describe('Required, but for an urgent Post: it goes out once approved'),
    isDraft: z.boolean().optional().describe('Keeps it as a draft that goes nowhere by itself'),
  })
  .superRefine((body, context) => {
    const hasMessage = body.message !== undefined
    const hasTemplate = body.template !== undefined
    if (hasMessage && !hasTemplate && body.variables === undefined) return
    if (hasTemplate && !hasMessage) return
    const code = hasMessage ? 'CHOOSE_ONE' : 'REQUIRED'
    context.addIssue({ code: 'custom', path: ['message'], params: { code } })
  })

/** What a caller may copy. */
export const POST_EXAMPLE = {
  pageId: '0199f6a2c0de7f00',
  message: 'Sáng nay, tuổi trẻ xã Tân Long ra quân Ngày Chủ nhật xanh.',
  photoIds: [],
  pillar: 'members',
  publishAt: '2026-11-23T19:30:00+07:00',
} as const

/** A change to a Post; what is left out stays. */
export const editPostBody = z.strictObject({
  version: z.int().min(1).describe('The version you saw; 409 when somebody changed it since'),
  message: z.string().optional(),
  ...content,
  ...source,
  publishAt: instant.optional(),
})

/** Which Posts to list; `from` is included, `to` is not. */
export const postsQuery = listQuery.extend({
  from: queryInstant.optional(),
  to: queryInstant.optional(),
  state: z.enum(STATES).optional(),
  pageId: z.string().max(100).optional(),
  pillar: z.enum(PILLARS).optional(),
  columnId: z.string().max(100).optional(),
  order: z.enum(['soonest', 'latest']).optional().describe('`soonest` unless given'),
})

const attempt = z.object({
  step: z.string(),
  outcome: z.enum(['accepted', 'refused', 'throttled', 'unconfirmed']),
  at: instant,
  code: z.string().nullable(),
  remedy: z.string().nullable(),
  graph: z
    .object({ code: z.int(), subcode: z.int().nullable(), fbtraceId: z.string().nullable() })
    .optional()
    .describe('What Facebook itself said'),
})

/** A Post as programs see it. */
export const postSchema = z
  .object({
    id: z.string(),
    pageId: z.string(),
    pageName: z.string(),
    state: z.enum(STATES),
    version: z.int(),
    message: z.string(),
    link: z.string().nullable(),
    firstComment: z.string().nullable(),
    frame: z.object({ id: z.string(), branch: z.string(), date: z.string() }).nullable(),
    firstCommentId: z.string().nullable(),
    pillar: z.enum(PILLARS).nullable(),
    branchId: z.string().nullable(),
    columnId: z.string().nullable(),
    isEvergreen: z.boolean().describe('Its words stay true and may be used again'),
    siblings: z
      .array(z.object({ id: z.string(), pageId: z.string(), pageName: z.string(), state: z.enum(STATES) }))
      .readonly()
      .describe('Posts of other Pages that were written together with it; each has its own fate'),
    kind: z.enum(POST_KINDS),
    officialSource: z.string().nullable(),
    officialLink: z.string().nullable(),
    template: z.string().nullable(),
    photoIds: z.array(z.string()),
    photos: z.array(z.object({ photoId: z.string(), altText: z.string() })).readonly(),
    publishAt: instant,
    publishedAt: instant.nullable(),
    facebookPostId: z.string().nullable(),
    permalink: z.string().nullable(),
    latenessMs: z.int().nullable(),
    notBefore: instant.nullable().describe('Not tried again before this'),
    isHeld: z.boolean().describe('Everything is on hold, and this Post with it'),
    problemCode: z.string().nullable(),
    remedy: z.string().nullable(),
    returnReason: z.string().nullable(),
    approvals: z.array(approvalSchema).readonly().describe('Every decision, oldest first'),
    approvalsNeeded: z.int().describe('How many approvals its kind asks for in all'),
    pushed: z
      .array(z.object({ postId: z.string(), fromAt: instant, toAt: instant }))
      .readonly()
      .describe('Posts that made way for this urgent one'),
    closingNote: z.string().nullable(),
    removedAt: instant.nullable().describe('When it was taken off the Page'),
    removalReason: z.string().nullable(),
    amendments: z.array(amendmentSchema).readonly().describe('What was asked of it since it is out'),
    attempts: z.array(attempt).readonly(),
    leftovers: z
      .array(z.object({ facebookId: z.string(), kind: z.enum(['post', 'photo', 'comment']) }))
      .readonly()
      .describe('What may lie unpublished on Facebook until it is deleted'),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Post' })

/** One version of a Post, as a person left it. */
export const revisionSchema = z
  .object({
    version: z.int(),
    at: instant,
    actor: z.object({ kind: z.enum(['person', 'api-key', 'system']), id: z.string(), name: z.string() }),
    action: z.string().describe('As in the audit: `post.edited`'),
    note: z.string().nullable().describe('What the person said about it, as the reason of a return'),
    state: z.enum(STATES),
    message: z.string(),
    link: z.string().nullable(),
    firstComment: z.string().nullable(),
    pillar: z.enum(PILLARS).nullable(),
    kind: z.enum(POST_KINDS),
    photos: z.array(z.object({ photoId: z.string(), altText: z.string() })).readonly(),
    publishAt: instant,
  })
  .meta({ id: 'Revision' })
