import { z } from 'zod'
import type { RemotePost } from '../../ports/network.ts'
import { graphId, graphInstant } from './graph-answers.ts'

/** The fields of a post that we ask for, without its photos. */
export const POST_FIELDS = ['id', 'message', 'is_published', 'created_time', 'permalink_url']
/** The same with what tells its photos. @see Graph StoryAttachment reference, 2026-09 */
export const POST_FIELDS_WITH_PHOTOS = [
  ...POST_FIELDS,
  'attachments{media_type,target,subattachments{media_type,target}}',
]

const attachment = z.object({
  media_type: z.string().optional().catch(undefined),
  target: z.object({ id: graphId }).optional().catch(undefined),
})
const attachments = z.object({
  data: z.array(attachment.extend({ subattachments: z.object({ data: z.array(attachment) }).optional() })),
})

const schema = z.object({
  id: graphId,
  message: z.string().default(''),
  is_published: z.boolean(),
  created_time: graphInstant,
  permalink_url: z.string().nullish(),
  // Absent when nothing hangs on the post; of another shape, it tells nothing.
  attachments: attachments.nullish().catch(null),
})

/**
 * Reads a post as Graph gives it; `hasPhotoFields` when its photos were asked for.
 * @throws {ZodError} when what every post has is missing
 */
export const toRemotePost = (item: unknown, hasPhotoFields: boolean): RemotePost => {
  const read = schema.parse(item)
  return {
    id: read.id,
    message: read.message,
    isPublished: read.is_published,
    createdAt: read.created_time,
    permalink: read.permalink_url ?? null,
    photoIds: hasPhotoFields ? photoIds(read.attachments) : null,
  }
}

const photoIds = (told: z.infer<typeof schema>['attachments']): readonly string[] | null => {
  if (told === null) return null
  const leaves = told?.data.flatMap(each => each.subattachments?.data ?? [each]) ?? []
  return leaves.flatMap(leaf => (isPhoto(leaf) && leaf.target ? [leaf.target.id] : []))
}

const isPhoto = ({ media_type }: z.infer<typeof attachment>): boolean =>
  media_type === undefined || media_type === 'photo'

/** Compares two ids of posts of one Page: what stands before the `_` is not always the same actor. */
export const isSamePost = (one: string, other: string): boolean => ownPart(one) === ownPart(other)

const ownPart = (id: string): string => id.slice(id.lastIndexOf('_') + 1)
