import type { GraphCall } from './graph-call.ts'
import type { PhotoRecord, PostRecord } from './records.ts'

/** What hangs on a post: an album with its photos in order, one photo, or a link; undefined for none. */
export function postAttachments(call: GraphCall, post: PostRecord): unknown {
  const photos = post.photoIds.flatMap(id => call.world.photo(id) ?? [])
  const [first] = photos
  if (first === undefined) return post.link === null ? undefined : { data: [linkAttachment(post.link)] }
  if (photos.length === 1) return { data: [photoAttachment(call, first)] }
  return { data: [albumAttachment(call, post, first, photos)] }
}

function photoAttachment({ baseUrl }: GraphCall, photo: PhotoRecord) {
  const url = `${baseUrl}/photos/${photo.id}`
  return {
    ...(photo.caption === '' ? {} : { description: photo.caption }),
    media: { image: { height: 720, src: url, width: 960 } },
    media_type: 'photo',
    target: { id: photo.id, url },
    type: 'photo',
    url,
  }
}

function albumAttachment(call: GraphCall, post: PostRecord, first: PhotoRecord, all: readonly PhotoRecord[]) {
  const url = `${call.baseUrl}/photos/${first.id}`
  return {
    media: { image: { height: 720, src: url, width: 960 } },
    media_type: 'album',
    subattachments: { data: all.map(photo => photoAttachment(call, photo)) },
    target: { id: post.pageId, url },
    title: `Photos from ${call.world.page(post.pageId)?.name ?? ''}'s post`,
    type: 'album',
    url,
  }
}

const linkAttachment = (link: string) => ({
  media_type: 'link',
  target: { url: link },
  title: new URL(link).hostname,
  type: 'share',
  unshimmed_url: link,
  url: link,
})
