import type { Answer } from './answers.ts'
import type { PostRecord } from './records.ts'
import {
  embeddedView,
  goneFromEmbedView,
  notFoundView,
  pagePicture,
  pagesView,
  pageView,
  postView,
} from './visitor-page.ts'
import type { Visit } from './visitor-post.ts'
import { VISITOR_STYLE } from './visitor-style.ts'

/** Nothing but our own style sheet and pictures; `data:` is the empty icon. No script at all. */
const SECURITY_HEADERS = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
const FOR_AN_HOUR = { 'cache-control': 'public, max-age=3600' }
/** The bytes of a photo never change. */
const FOREVER = { 'cache-control': 'public, max-age=31536000, immutable' }

type View = (visit: Visit, ids: readonly string[], url: URL) => Answer | null

const VIEWS: readonly { pattern: RegExp; view: View }[] = [
  { pattern: /^\/$/, view: visit => page(pagesView(visit)) },
  { pattern: /^\/practice\.css$/, view: () => other('text/css; charset=utf-8', VISITOR_STYLE, FOR_AN_HOUR) },
  { pattern: /^\/photos\/(\d+)$/, view: showPhoto },
  { pattern: /^\/pages\/(\d+)$/, view: showPage },
  { pattern: /^\/pages\/(\d+)\/picture$/, view: showPicture },
  { pattern: /^\/plugins\/post\.php$/, view: (visit, _, url) => showEmbedded(visit, url) },
  { pattern: /^\/pages\/(\d+)\/posts\/(?:\d+_)?(\d+)$/, view: showPost },
]

/** Answers a visitor's browser. */
export function answerVisitor(visit: Visit, method: string, url: URL): Answer {
  if (method !== 'GET') return other('text/plain; charset=utf-8', 'GET', { allow: 'GET' }, 405)
  for (const { pattern, view } of VIEWS) {
    const match = pattern.exec(url.pathname)
    const answer = match === null ? null : view(visit, match.slice(1), url)
    if (answer !== null) return answer
  }
  return page(notFoundView(), 404)
}

function showPhoto({ world }: Visit, [id = '']: readonly string[]): Answer | null {
  const photo = world.photo(id)
  const bytes = photo === null ? null : world.photoShelf.get(photo.bytesKey)
  return photo === null || bytes === null ? null : other(photo.mediaType, bytes, FOREVER)
}

function showPage(visit: Visit, [id = '']: readonly string[], url: URL): Answer | null {
  const found = visit.world.page(id)
  return found === null ? null : page(pageView(visit, found, url.searchParams.get('refresh') !== 'off'))
}

function showPicture({ world }: Visit, [id = '']: readonly string[]): Answer | null {
  const found = world.page(id)
  return found === null ? null : other('image/svg+xml', pagePicture(found), FOR_AN_HOUR)
}

/** Only what visitors see has a page of its own: an unpublished post is not found. */
function findPost({ world }: Visit, pageId: string, number: string): PostRecord | undefined {
  return world.visiblePosts(pageId).find(({ id }) => id === `${pageId}_${number}`)
}

/** The post as other sites embed it, by its permanent address: only what everybody may see is there. */
function showEmbedded(visit: Visit, url: URL): Answer {
  const path = URL.parse(url.searchParams.get('href') ?? '')?.pathname ?? ''
  const [, pageId = '', number = ''] = /^\/pages\/(\d+)\/posts\/(?:\d+_)?(\d+)$/.exec(path) ?? []
  const post = findPost(visit, pageId, number)
  return page(post === undefined ? goneFromEmbedView() : embeddedView(visit, post))
}

function showPost(visit: Visit, [pageId = '', number = '']: readonly string[]): Answer | null {
  const found = visit.world.page(pageId)
  const post = findPost(visit, pageId, number)
  return found === null || post === undefined ? null : page(postView(visit, found, post))
}

const page = (markup: string, status = 200): Answer => other('text/html; charset=utf-8', markup, {}, status)

const other = (
  contentType: string,
  body: string | Uint8Array,
  headers: Record<string, string>,
  status = 200,
): Answer => ({ status, contentType, body, headers: { ...SECURITY_HEADERS, ...headers } })
