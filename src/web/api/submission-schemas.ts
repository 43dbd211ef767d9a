import { z } from 'zod'
import {
  GENRES,
  PHOTO_CLASS_NAMES,
  PHOTO_CLASSES,
  SUBMISSION_REJECT_REASONS,
  SUBMISSION_RETURN_REASONS,
  SUBMISSION_STATES,
} from '../../intake/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { frameBody } from './post-schemas.ts'
import { instant, listQuery } from './schemas.ts'

const id = z.string().min(1).max(100)

/** Which Submissions to list. */
export const submissionsQuery = listQuery.extend({
  state: z.enum(SUBMISSION_STATES).optional(),
  branchId: id.optional(),
  order: z
    .enum(['newest', 'oldest'])
    .optional()
    .describe('By when they were received; `newest` unless given'),
})

const version = z.int().min(1).optional().describe('The version you read; 409 when it was changed since')

/** How a Submission becomes a Post; what is left out is taken from the Submission. */
export const acceptBody = z.strictObject({
  pageId: id,
  publishAt: instant.optional().describe('Left out it becomes a draft at the Page’s next free Slot'),
  message: z.string().optional().describe('The credit line is added where it is not in it'),
  photoIds: z.array(id).max(100).optional().describe('In order; all that are ready unless given'),
  pillar: z.enum(PILLARS).nullable().optional(),
  frame: frameBody,
  lawAcknowledged: z
    .boolean()
    .optional()
    .describe('A person confirmed that the law is satisfied where the text names a child'),
  version,
})

/** What a caller may copy. */
export const ACCEPT_EXAMPLE = {
  pageId: '0199f6a2c0de7f00',
  publishAt: '2026-11-23T19:30:00+07:00',
  message: 'Sáng nay, tuổi trẻ xã Tân Long ra quân Ngày Chủ nhật xanh.',
} as const

const reason = z.string().max(2_000).optional().describe('The branch reads it; needed without a `reasonCode`')

/** Why a Submission goes back to its branch. */
export const returnBody = z.strictObject({
  reason,
  reasonCode: z.enum(SUBMISSION_RETURN_REASONS).optional(),
  version,
})

/** Why a Submission is declined. */
export const rejectBody = z.strictObject({
  reason,
  reasonCode: z.enum(SUBMISSION_REJECT_REASONS).optional(),
  version,
})

const TICKS = ['notice', 'person', 'guardian', 'child'] as const

const NEEDED = Object.entries(PHOTO_CLASSES)
  .map(([name, ticks]) => `${name}: ${ticks.join(' and ') || 'none'}`)
  .join('; ')

const photo = z.object({
  photoId: z.string(),
  state: z
    .enum(['unknown', 'arriving', 'processing', 'ready', 'refused'])
    .describe(
      '`unknown`: no such upload of this branch, or it expired; `arriving`: on its way from the phone',
    ),
  altText: z.string(),
  class: z.enum(PHOTO_CLASS_NAMES).nullable().describe('Who is on it; null until somebody said'),
  consent: z
    .array(z.string())
    .readonly()
    .describe(
      'What was ticked. `notice`: people were told that photos are taken; `person`: the adult agreed; `guardian`: a parent or guardian agreed; `child`: the child agreed as well',
    ),
  missing: z
    .array(z.enum(TICKS))
    .readonly()
    .nullable()
    .describe(`The ticks its class still needs; null until somebody said who is on it. ${NEEDED}`),
  warnings: z.array(z.object({ code: z.string(), detail: z.string() })).readonly(),
  isSuggested: z.boolean().describe('One of the best of its Submission'),
  refusal: z.object({ code: z.string(), detail: z.string() }).nullable(),
  widthPx: z.int().nullable(),
  heightPx: z.int().nullable(),
  takenAt: z.string().nullable(),
})

/** A Submission in a list, as programs see it. */
export const submissionSchema = z
  .object({
    id: z.string(),
    receiptNumber: z.string().describe('What its branch was told, as TB-2211-K7QF'),
    state: z.enum(SUBMISSION_STATES),
    version: z.int(),
    branchId: z.string(),
    branchName: z.string(),
    title: z.string(),
    body: z.string(),
    genre: z.enum(GENRES).nullable(),
    pillar: z.enum(PILLARS).nullable(),
    eventDate: z.string().nullable().describe('Local date'),
    place: z.string().nullable(),
    videoLink: z.string().nullable(),
    results: z.array(z.object({ name: z.string(), amount: z.string() })).readonly(),
    receivedAt: instant,
    updatedAt: instant,
    decidedAt: instant.nullable(),
    reasonCode: z.string().nullable(),
    reason: z.string().nullable(),
    photos: z.array(photo).readonly().describe('In the branch’s order, without those taken out'),
    postId: z.string().nullable().describe('The Post it became'),
    post: z
      .object({
        id: z.string(),
        state: z.string(),
        publishAt: instant,
        publishedAt: instant.nullable(),
        permalink: z.string().nullable(),
        shareCount: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'Submission' })

/** A Submission whole. */
export const wholeSubmissionSchema = submissionSchema
  .extend({
    sentTitle: z.string().describe('As the branch sent it, whatever was tidied since'),
    sentBody: z.string(),
    notes: z
      .array(
        z.object({
          writtenBy: z.enum(['branch', 'officer']),
          name: z.string(),
          text: z.string(),
          at: instant,
        }),
      )
      .readonly()
      .describe('What branch and officer wrote to each other, oldest first'),
    removedPhotos: z.array(photo).readonly(),
  })
  .meta({ id: 'WholeSubmission' })
