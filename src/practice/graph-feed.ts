import { z } from 'zod'
import { DAY, MINUTE, msBetween } from '../kernel/time.ts'
import type { Endpoint, GraphCall } from './graph-call.ts'
import { GraphError, invalid } from './graph-error.ts'
import { parseFields, pickFields } from './graph-fields.ts'
import { parseJson } from './graph-params.ts'
import { alreadyPosted } from './graph-photos.ts'
import { newPost } from './new-post.ts'
import { postFields } from './post-fields.ts'
import type { PhotoRecord, PostRecord } from './records.ts'
import { requireTask } from './tokens.ts'

/** In UTF-16 units. @see general knowledge of publishing tools, 2026-11 */
export const MESSAGE_LIMIT = 63_206
const MEDIA_MAX = 10
/** @see Graph page/feed reference, 2026-09 */
const SCHEDULE_MIN_MS = 10 * MINUTE
const SCHEDULE_MAX_MS = 75 * DAY

const PARAMS = [
  'message',
  'link',
  'attached_media',
  'published',
  'scheduled_publish_time',
  'unpublished_content_type',
  'client_mutation_id',
]

/** `POST /{page}/feed`. */
export const createPost: Endpoint = call => {
  const { world, request, caller, nodeId: pageId } = call
  request.params.allowOnly(PARAMS)
  const token = requireTask(caller, pageId, 'CREATE_CONTENT')
  // A token of a person ignores `published`: the post goes live. @see report of a project with production use
  const isPublished = token.kind !== 'page' || (request.params.flag('published') ?? true)
  const message = readMessage(call)
  const photos = readMedia(call)
  if (world.settings.detectsDuplicates) refuseSameAgain(world.posts(pageId)[0], message)
  const post = newPost(world, {
    pageId,
    appId: token.appId,
    message,
    link: readLink(call),
    photoIds: photos.map(photo => photo.id),
    publishedAt: isPublished ? world.now() : null,
    scheduledAt: readSchedule(call, isPublished, photos),
  })
  world.commit(
    { change: 'post', value: post },
    ...photos.map(photo => ({ change: 'photo' as const, value: { ...photo, postId: post.id } })),
  )
  return { ...readBack(call, post), id: post.id, post_supports_client_mutation_id: true }
}

function readMessage({ request: { params } }: GraphCall): string {
  const message = params.text('message') ?? ''
  const hasMore = params.text('link') !== null || params.list('attached_media').length > 0
  // A null message is refused even beside photos: it must be left out. @see issue report of a client library
  if (params.isNull('message') || (message.trim() === '' && !hasMore)) throw emptyPost()
  if (message.length > MESSAGE_LIMIT) {
    throw invalid(`Param message must be at most ${MESSAGE_LIMIT} characters long`)
  }
  return message
}

/** Says that there is nothing to post. */
export const emptyPost = (): GraphError =>
  new GraphError(400, { message: 'The post is empty. Please enter a message to share.', code: 197 })

function readLink({ request }: GraphCall): string | null {
  const link = request.params.text('link')
  if (link === null) return null
  const isWeb = URL.canParse(link) && /^https?:$/.test(new URL(link).protocol)
  if (!isWeb) throw new GraphError(400, { message: '(#1500) The url you supplied is invalid', code: 1500 })
  return link
}

const media = z.object({ media_fbid: z.coerce.string().regex(/^\d+$/) })

function readMedia(call: GraphCall): readonly PhotoRecord[] {
  const sent = call.request.params.list('attached_media')
  if (sent.length > MEDIA_MAX) throw invalid(`Param attached_media must have at most ${MEDIA_MAX} elements`)
  const photos = sent.map(item => readAttached(call, typeof item === 'string' ? parseJson(item) : item))
  if (new Set(photos).size < photos.length) throw alreadyPosted()
  return photos
}

function readAttached({ world, nodeId }: GraphCall, item: unknown): PhotoRecord {
  const read = media.safeParse(item)
  if (!read.success) throw invalid('Param attached_media must be an array of {media_fbid}')
  const photo = world.photo(read.data.media_fbid)
  if (photo === null || photo.pageId !== nodeId) {
    throw invalid(`Invalid parameter: media_fbid ${read.data.media_fbid} does not exist or has expired`)
  }
  if (photo.postId !== null) throw alreadyPosted()
  return photo
}

function readSchedule(call: GraphCall, isPublished: boolean, photos: readonly PhotoRecord[]): Date | null {
  const at = call.request.params.instant('scheduled_publish_time')
  if (at === null) return null
  if (isPublished) throw invalid('You cannot specify a scheduled publish time on a published post')
  const aheadMs = msBetween(call.world.now(), at)
  if (aheadMs < SCHEDULE_MIN_MS || aheadMs > SCHEDULE_MAX_MS) {
    throw invalid('The specified scheduled publish time is invalid.')
  }
  if (photos.some(photo => !photo.isTemporary)) throw invalid('A photo of a scheduled post must be temporary')
  return at
}

/** Refuses the same words twice in a row: Facebook's heuristic at its simplest. */
function refuseSameAgain(newest: PostRecord | undefined, message: string): void {
  if (newest === undefined || message === '' || newest.message !== message) return
  throw new GraphError(400, { message: '(#506) Duplicate status message', code: 506 })
}

function readBack(call: GraphCall, post: PostRecord): Record<string, unknown> {
  const fields = call.request.params.text('fields')
  return fields === null ? {} : pickFields(post, postFields(call), parseFields(fields), 'PagePost')
}
