import { type Endpoint, type GraphCall, graphTime } from './graph-call.ts'
import { GraphError, invalid, invalidBecause, missing } from './graph-error.ts'
import { type FieldTable, parseFields, pickFields } from './graph-fields.ts'
import { newPost } from './new-post.ts'
import { photoFormat } from './photo-format.ts'
import type { PhotoRecord } from './records.ts'
import { requireSight, requireTask } from './tokens.ts'

/** Seen in answers of the API, stricter than the 10 MB of the page/photos reference. */
const PHOTO_LIMIT_BYTES = 4 * 1024 * 1024

/** `POST /{page}/photos`: keeps a photo; a published one makes a post of its own. */
export const createPhoto: Endpoint = call => {
  const { world, request, caller, nodeId: pageId } = call
  request.params.allowOnly(['published', 'alt_text_custom', 'caption', 'temporary', 'no_story'])
  const token = requireTask(caller, pageId, 'CREATE_CONTENT')
  const isPublished = request.params.flag('published') ?? true
  const isTemporary = request.params.flag('temporary') ?? false
  if (isTemporary && isPublished) throw invalid('published must be false when temporary is true')
  const photo = readPhoto(call, isTemporary)
  if (!isPublished) {
    world.commit({ change: 'photo', value: photo })
    return { id: photo.id }
  }
  const post = newPost(world, { pageId, appId: token.appId, message: photo.caption, photoIds: [photo.id] })
  world.commit({ change: 'photo', value: { ...photo, postId: post.id } }, { change: 'post', value: post })
  return { id: photo.id, post_id: post.id }
}

function readPhoto({ world, request, nodeId: pageId }: GraphCall, isTemporary: boolean): PhotoRecord {
  if (request.file === null || request.file.length === 0) {
    throw new GraphError(400, { message: '(#324) Requires upload file', code: 324 })
  }
  const mediaType = photoFormat(request.file)
  if (mediaType === null || request.file.length >= PHOTO_LIMIT_BYTES) throw unreadableFile()
  const bytesKey = world.photoShelf.put(request.file)
  if (world.settings.detectsDuplicates) refusePostedPhoto(world.photos(pageId), bytesKey)
  return {
    id: world.newNumber(),
    pageId,
    bytesKey,
    mediaType,
    altText: request.params.text('alt_text_custom') ?? '',
    caption: request.params.text('caption') ?? '',
    isTemporary,
    uploadedAt: world.now(),
    postId: null,
  }
}

const unreadableFile = () =>
  invalidBecause(
    1366046,
    "Can't Read Files",
    "Your photos couldn't be uploaded. Photos should be less than 4 MB and saved as JPG, PNG, GIF, TIFF, HEIF or WebP files.",
  )

function refusePostedPhoto(photos: readonly PhotoRecord[], bytesKey: string): void {
  if (photos.some(photo => photo.bytesKey === bytesKey && photo.postId !== null)) throw alreadyPosted()
}

/** Says that a photo is part of a post already. */
export const alreadyPosted = (): GraphError =>
  invalidBecause(1366051, 'Photos already posted', 'These photos were already posted.')

const photoFields = ({ baseUrl, world }: GraphCall): FieldTable<PhotoRecord> => ({
  name: photo => photo.caption || undefined,
  alt_text: photo => photo.altText || undefined,
  alt_text_custom: photo => photo.altText || undefined,
  created_time: photo => graphTime(photo.uploadedAt),
  updated_time: photo => graphTime(photo.uploadedAt),
  from: photo => ({ name: world.page(photo.pageId)?.name ?? '', id: photo.pageId }),
  images: photo => [{ source: `${baseUrl}/photos/${photo.id}` }],
  link: photo => `${baseUrl}/photos/${photo.id}`,
  picture: photo => `${baseUrl}/photos/${photo.id}`,
  source: photo => `${baseUrl}/photos/${photo.id}`,
  // Present on loose photos too: it is not a sign that the photo is published.
  page_story_id: photo => photo.postId ?? `${photo.pageId}_${photo.id}`,
})

/** `GET /{photo}`. */
export const readPhotoNode =
  (photo: PhotoRecord): Endpoint =>
  call => {
    requireSight(call.caller, photo.pageId, 'get', photo.id)
    call.request.params.allowOnly([])
    const wanted = parseFields(call.request.params.text('fields') ?? 'created_time,name,id')
    return pickFields(photo, photoFields(call), wanted, 'Photo')
  }

/** `DELETE /{photo}`: only a loose photo can go; one that a post consumed goes with its post. */
export const deletePhoto =
  (photo: PhotoRecord): Endpoint =>
  ({ world, request, caller }) => {
    request.params.allowOnly([])
    requireSight(caller, photo.pageId, 'delete', photo.id)
    requireTask(caller, photo.pageId, 'CREATE_CONTENT')
    if (photo.postId !== null) throw missing('delete', photo.id)
    world.commit({ change: 'drop', kind: 'photo', id: photo.id })
    return { success: true }
  }
