import { Page, PagePost } from 'facebook-nodejs-business-sdk'
import type { PostContent } from '../../ports/network.ts'
import { changed, created } from './graph-answers.ts'
import { onPage } from './on-page.ts'
import { CallFailed, type PagesApi, problemCode } from './pages-api.ts'
import { isInFeed } from './read-posts.ts'

/** Uploads a photo that nobody sees; Facebook keeps it for a day (page/photos reference, 2026-09-11). */
export const uploadPhoto = async (
  api: PagesApi,
  networkPageId: string,
  photo: { readonly jpeg: Uint8Array; readonly altText: string },
): Promise<{ photoId: string }> => {
  // Native FormData is the one form of photo that the SDK passes on whole.
  const form = new FormData()
  form.append('published', 'false')
  if (photo.altText !== '') form.append('alt_text_custom', photo.altText)
  form.append('source', new Blob([new Uint8Array(photo.jpeg)], { type: 'image/jpeg' }), 'photo.jpg')
  const page = new Page(networkPageId, {}, undefined, api)
  const answer = await onPage(() => page.createPhoto([], form))
  return { photoId: created.parse(answer).id }
}

/** Creates a post that only the Page's own people can see, its photos in this order. */
export const createUnpublished = async (
  api: PagesApi,
  networkPageId: string,
  content: PostContent,
): Promise<{ postId: string }> => {
  const { message, link, photoIds } = content
  // No `unpublished_content_type`: the kinds it names are made by other means or cannot be published later.
  const params = {
    published: false,
    message: message === '' ? null : message,
    link,
    attached_media: photoIds.length === 0 ? null : photoIds.map(id => ({ media_fbid: id })),
  }
  const page = new Page(networkPageId, {}, undefined, api)
  const answer = await onPage(() => page.createFeed([], params))
  return { postId: created.parse(answer).id }
}

/** Makes a post visible. Idempotent: a second call is answered with success and changes nothing. */
export const publishPost = (api: PagesApi, postId: string): Promise<void> =>
  change(api, postId, { is_published: true })

/** Replaces a post's text. */
export const updateMessage = (api: PagesApi, postId: string, message: string): Promise<void> =>
  change(api, postId, { message })

const change = async (api: PagesApi, postId: string, params: Record<string, unknown>): Promise<void> => {
  changed.parse(await new PagePost(postId, {}, undefined, api).update([], params))
}

/**
 * Removes a post or a photo. "Gone" is also what Facebook says of a thing that the token may not touch, so a
 * post is believed gone only when the feed does not show it. A photo that a post holds cannot be removed alone
 * and goes with its post.
 */
export const removeNode = async (api: PagesApi, networkPageId: string, id: string): Promise<void> => {
  try {
    changed.parse(await new PagePost(id, {}, undefined, api).delete([]))
  } catch (error) {
    if (problemCode(error) !== 'object-gone') throw error
    if (isPostId(id) && (await isInFeed(api, networkPageId, id))) throw HIDDEN
  }
}

const isPostId = (id: string): boolean => id.includes('_')

const HIDDEN = new CallFailed({
  outcome: 'refused',
  problem: { code: 'object-hidden', remedy: 'ask-officer' },
})
