import { type Html, html } from './html.ts'
import type { CommentRecord, PostRecord } from './records.ts'
import { album, everyPhoto } from './visitor-album.ts'
import { foldedText, wholeText } from './visitor-text.ts'
import { COUNTS, fullTime, timeAgo, WORDS } from './visitor-words.ts'
import type { World } from './world.ts'

/** Comments under a post in the list; the rest stand on its own page. */
const COMMENTS_SHOWN = 2

/** What a view needs besides the post. */
export interface Visit {
  readonly world: World
  /** IANA name. */
  readonly timeZone: string
}

/** Shows a post in the list of its Page: text folded, photos as an album, the first comments. */
export function postCard(visit: Visit, post: PostRecord): Html {
  const comments = visibleComments(visit.world, post)
  const rest = comments.length - COMMENTS_SHOWN
  const all =
    rest > 0 ? html`<a class="all" href="${pathOf(post)}">${COUNTS.allComments(comments.length)}</a>` : null
  return html`<article class="card post">
${heading(visit, post)}${foldedText(post.message)}${attachment(post)}${album(photosOf(visit, post))}${figures(post, comments)}
${commentList(visit, comments.slice(0, COMMENTS_SHOWN))}${all}
</article>`
}

/** Shows a post on its own page: everything, nothing folded. */
export function wholePost(visit: Visit, post: PostRecord): Html {
  const comments = visibleComments(visit.world, post)
  return html`<article class="card post">
${heading(visit, post)}${wholeText(post.message)}${attachment(post)}${everyPhoto(photosOf(visit, post))}${figures(post, comments)}
${commentList(visit, comments)}
</article>`
}

/** The address of a post's own page. */
const pathOf = (post: PostRecord): string =>
  `/pages/${post.pageId}/posts/${post.id.slice(post.id.indexOf('_') + 1)}`

const photosOf = ({ world }: Visit, post: PostRecord) => post.photoIds.flatMap(id => world.photo(id) ?? [])

const visibleComments = (world: World, post: PostRecord): readonly CommentRecord[] =>
  world.comments(post.id).filter(comment => !comment.isHidden)

function heading({ world, timeZone }: Visit, post: PostRecord): Html {
  const at = world.createdTime(post)
  const name = post.visitorName ?? world.page(post.pageId)?.name ?? ''
  const face =
    post.visitorName === null ? html`<img class="face" src="/pages/${post.pageId}/picture" alt="">` : null
  const what = post.kind === 'shared' ? html` <span class="quiet">${WORDS.shared}</span>` : null
  return html`<header class="by">${face}<div><h2>${name}${what}</h2>
<a class="when" href="${pathOf(post)}"><time datetime="${at.toISOString()}" title="${fullTime(at, timeZone)}">${timeAgo(at, world.now(), timeZone)}</time></a></div></header>`
}

function attachment(post: PostRecord): Html | null {
  if (post.kind === 'reel') return html`<p class="reel">${WORDS.reel}</p>`
  if (post.link === null || post.photoIds.length > 0) return null
  const { hostname } = new URL(post.link)
  return html`<a class="linked" href="${post.link}" rel="noopener noreferrer nofollow"><span class="quiet">${hostname}</span><span>${post.link}</span></a>`
}

function figures(post: PostRecord, comments: readonly CommentRecord[]): Html | null {
  const said = [
    post.reactionCount > 0 ? COUNTS.reactions(post.reactionCount) : null,
    comments.length > 0 ? COUNTS.comments(comments.length) : null,
    post.shareCount > 0 ? COUNTS.shares(post.shareCount) : null,
  ].filter(figure => figure !== null)
  return said.length === 0 ? null : html`<p class="figures">${said.join(' · ')}</p>`
}

function commentList(visit: Visit, comments: readonly CommentRecord[]): Html | null {
  if (comments.length === 0) return null
  return html`<ul class="comments" aria-label="${WORDS.comments}">${comments.map(comment => commentItem(visit, comment))}</ul>`
}

function commentItem({ world, timeZone }: Visit, comment: CommentRecord): Html {
  const isOwn = comment.visitorName === null
  const name = comment.visitorName ?? world.page(comment.pageId)?.name ?? ''
  const badge = isOwn ? html` <span class="badge">${WORDS.author}</span>` : null
  const place = comment.parentId === null ? 'comment' : 'comment reply'
  return html`<li class="${place}"><div class="bubble"><strong>${name}</strong>${badge}${wholeText(comment.message)}</div>
<time class="quiet" datetime="${comment.createdAt.toISOString()}">${timeAgo(comment.createdAt, world.now(), timeZone)}</time></li>`
}
