import { z } from 'zod'
import type { PublishedEdge, PublishedPost } from '../../ports/network.ts'
import { graphId, graphInstant } from './graph-answers.ts'

/** What is asked of each list. @see PagePost, StoryAttachment and Video references, 2026-09 */
export const FIELDS = {
  posts: [
    'id,message,created_time,permalink_url,status_type,parent_id,is_published,full_picture',
    'attachments{media_type,target,url,subattachments{media_type,target}}',
  ].join(','),
  reels: 'id,description,created_time,permalink_url,published,picture',
} as const satisfies Record<PublishedEdge, string>

/** The same without what a server may refuse to tell. */
export const PLAIN_FIELDS = {
  posts: 'id,message,created_time,permalink_url,status_type',
  reels: 'id,description,created_time,permalink_url',
} as const satisfies Record<PublishedEdge, string>

const attachment = z.object({
  media_type: z.string().optional().catch(undefined),
  url: z.string().optional().catch(undefined),
  target: z.object({ id: graphId.optional(), url: z.string().optional() }).optional().catch(undefined),
})
const attachments = z
  .object({
    data: z.array(attachment.extend({ subattachments: z.object({ data: z.array(attachment) }).optional() })),
  })
  // Absent when nothing hangs on the post; of another shape, it tells nothing.
  .catch({ data: [] })
type Attachment = z.infer<typeof attachment>

const post = z.object({
  id: graphId,
  message: z.string().default(''),
  created_time: graphInstant,
  permalink_url: z.string().nullish(),
  status_type: z.string().nullish(),
  parent_id: graphId.nullish(),
  is_published: z.boolean().default(true),
  full_picture: z.string().nullish(),
  attachments: attachments.default({ data: [] }),
})

const reel = z.object({
  id: graphId,
  description: z.string().default(''),
  created_time: graphInstant,
  permalink_url: z.string().nullish(),
  published: z.boolean().default(true),
  picture: z.string().nullish(),
})

const readPost = (item: unknown): PublishedPost | null => {
  const read = post.parse(item)
  if (!read.is_published) return null
  const top = read.attachments.data
  const leaves = top.flatMap(each => each.subattachments?.data ?? [each])
  return {
    id: read.id,
    message: read.message,
    createdAt: read.created_time,
    permalink: absolute(read.permalink_url),
    kind: kindOf(read, top),
    photoCount: leaves.filter(isPhoto).length,
    attachedIds: leaves.flatMap(({ target }) => target?.id ?? []),
    pictureUrl: read.full_picture ?? null,
  }
}

const readReel = (item: unknown): PublishedPost | null => {
  const read = reel.parse(item)
  if (!read.published) return null
  return {
    id: read.id,
    message: read.description,
    createdAt: read.created_time,
    permalink: absolute(read.permalink_url),
    kind: 'reel',
    photoCount: 0,
    attachedIds: [],
    pictureUrl: read.picture ?? null,
  }
}

/** Reads what stands in each list; null for what nobody sees yet. @throws {ZodError} */
export const READ_ITEM = { posts: readPost, reels: readReel } as const satisfies Record<
  PublishedEdge,
  unknown
>

function kindOf(read: z.infer<typeof post>, top: readonly Attachment[]): PublishedPost['kind'] {
  if (isShare(read, top)) return 'share'
  const isVideo = read.status_type === 'added_video' || top.some(isVideoPart)
  return isVideo ? 'video' : 'status'
}

// A post with a link card is told as `shared_story` too: only one that leads elsewhere is the Page's own.
const isShare = (read: z.infer<typeof post>, top: readonly Attachment[]): boolean =>
  read.parent_id != null || (read.status_type === 'shared_story' && !top.some(leadsElsewhere))

const leadsElsewhere = ({ url, target }: Attachment): boolean => {
  const address = target?.url ?? url ?? ''
  return URL.canParse(address) && !/(^|\.)(facebook\.com|fb\.watch)$/.test(new URL(address).hostname)
}

const isVideoPart = ({ media_type }: Attachment): boolean => media_type?.startsWith('video') === true

const isPhoto = ({ media_type }: Attachment): boolean => media_type === 'photo'

// Of a Reel, Graph tells the address without its host.
const absolute = (address: string | null | undefined): string | null =>
  address?.startsWith('/') ? `https://www.facebook.com${address}` : (address ?? null)
