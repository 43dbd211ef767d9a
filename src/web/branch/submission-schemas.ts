import { z } from 'zod'
import {
  type ListedSubmission,
  PHOTO_CLASS_NAMES,
  PHOTO_CLASSES,
  SENT_COUNTS,
  SENT_LIMITS,
  SUBMISSION_STATES,
  type Submission,
} from '../../intake/index.ts'
import { instant } from '../api/schemas.ts'

const id = z.string().min(1).max(100)

/** A figure comes as a number as well as in words. */
const words = z.union([z.string(), z.number()]).transform(String)

const result = z.object({ name: z.string().default(''), amount: words.default('') })

/** A list of results, or an object of figures by name. */
const results = z
  .union([z.array(result), z.record(z.string(), words)])
  .transform(sent =>
    Array.isArray(sent) ? sent : Object.entries(sent).map(([name, amount]) => ({ name, amount })),
  )

const TICKS = [...new Set(Object.values(PHOTO_CLASSES).flat())].join(', ')

const photo = z.object({
  uploadId: id,
  class: z.enum(PHOTO_CLASS_NAMES).nullish().describe('Who is on it'),
  consent: z
    .array(z.string().max(100))
    .max(20)
    .optional()
    .describe(`The ticks that were made, of: ${TICKS}; others are kept and do not count`),
  altText: z.string().max(1_000).optional(),
})

/** What a phone may say about photos, in a Submission and in an answer. */
const sentPhotos = {
  uploadIds: z
    .array(id)
    .max(SENT_COUNTS.photos)
    .default([])
    .describe('Last path parts of the uploads’ addresses, complete or still arriving'),
  photos: z.array(photo).max(SENT_COUNTS.photos).optional(),
}

/** What a phone may write. Words that fit no field are kept for the officer to read. */
const sentWords = {
  title: z.string().nullish().describe(`At most ${SENT_LIMITS.title} characters`),
  body: z.string().nullish().describe(`At most ${SENT_LIMITS.body} characters`),
  genre: z.string().nullish().describe('news, story, photos or video'),
  pillar: z.string().nullish().describe('members, planning or counsel'),
  eventDate: z.string().nullish().describe('Local date'),
  place: z.string().nullish(),
  videoLink: z.string().nullish().describe('An https address'),
  results: results.nullish().transform(sent => sent ?? []),
  note: z.string().max(SENT_LIMITS.body).nullish().describe('Words for the officer alone'),
}

/** What a phone sends. What is not known here is left aside, so that an older or newer phone is still heard. */
export const submissionBody = z.object({
  clientId: id.describe('The phone’s own id: the same one makes one Submission'),
  ...sentWords,
  ...sentPhotos,
})

/** What a phone answers when more was asked for. */
export const answerBody = z.object({ ...sentWords, ...sentPhotos })

const photoState = z.enum(['unknown', 'arriving', 'processing', 'ready', 'refused'])

/** What a phone is told at once. */
export const sentSchema = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  state: z.enum(SUBMISSION_STATES),
  photos: z.array(z.object({ uploadId: z.string(), state: photoState })).readonly(),
})

/** A Submission as its branch sees it. */
export const ownSubmissionSchema = sentSchema.extend({
  title: z.string(),
  body: z.string(),
  genre: z.string().nullable(),
  pillar: z.string().nullable(),
  eventDate: z.string().nullable(),
  place: z.string().nullable(),
  videoLink: z.string().nullable(),
  results: z.array(z.object({ name: z.string(), amount: z.string() })).readonly(),
  receivedAt: instant,
  updatedAt: instant,
  decidedAt: instant.nullable(),
  reasonCode: z.string().nullable().describe('Why more is needed, or why it was declined'),
  reason: z.string().nullable(),
  photos: z
    .array(
      z.object({
        uploadId: z.string(),
        state: photoState,
        altText: z.string(),
        class: z.string().nullable(),
        consent: z.array(z.string()).readonly(),
        missingTicks: z.array(z.string()).readonly().nullable(),
        refusalCode: z.string().nullable(),
      }),
    )
    .readonly(),
  post: z
    .object({
      state: z.string(),
      publishAt: instant,
      publishedAt: instant.nullable(),
      permalink: z.string().nullable(),
      shareCount: z.int().nullable(),
    })
    .nullable()
    .describe('The Post it became: planned for, then published'),
})

/** One Submission with what was written about it. */
export const wholeOwnSubmissionSchema = ownSubmissionSchema.extend({
  notes: z
    .array(
      z.object({ writtenBy: z.enum(['branch', 'officer']), name: z.string(), text: z.string(), at: instant }),
    )
    .readonly(),
})

/** Shows a phone what was received. */
export const viewSent = ({ id, receiptNumber, state, photos }: ListedSubmission) => ({
  id,
  receiptNumber,
  state,
  photos: photos.map(photo => ({ uploadId: photo.photoId, state: photo.state })),
})

/** Shows a branch one of its Submissions in a list. */
export const viewOwn = ({ photos, ...submission }: ListedSubmission) => ({
  ...submission,
  photos: photos.map(({ photoId, ticks, ...photo }) => ({ ...photo, uploadId: photoId, consent: ticks })),
})

/** Shows a branch one of its Submissions whole. */
export const viewWholeOwn = ({ notes, ...submission }: Submission) => ({ ...viewOwn(submission), notes })
