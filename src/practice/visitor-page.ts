import { type Html, html } from './html.ts'
import type { PageRecord, PostRecord } from './records.ts'
import { postCard, type Visit, wholePost } from './visitor-post.ts'
import { COUNTS, WORDS } from './visitor-words.ts'

/** Enough for a look back; a month of posts is fewer. */
const POSTS_SHOWN = 50
const REFRESH_SECONDS = 3

/** Lists the practice Pages. */
export function pagesView({ world }: Visit): string {
  const cards = world.pages().map(
    page => html`<li><a class="card page-link" href="/pages/${page.id}">${face(page)}
<span><strong>${page.name}</strong><span class="quiet">${COUNTS.posts(world.visiblePosts(page.id).length)}</span></span></a></li>`,
  )
  const list =
    cards.length === 0
      ? html`<p class="card empty">${WORDS.noPages}</p>`
      : html`<ul class="pages">${cards}</ul>`
  const body = html`<div class="intro"><h1>${WORDS.pagesTitle}</h1><p class="quiet">${WORDS.pagesLead}</p></div>${list}`
  return frame(WORDS.pagesTitle, body)
}

/** Shows a Page as its visitors see it, newest post first. */
export function pageView(visit: Visit, page: PageRecord, isRefreshing: boolean): string {
  const posts = visit.world.visiblePosts(page.id).slice(0, POSTS_SHOWN)
  const cards =
    posts.length === 0
      ? html`<p class="card empty">${WORDS.noPosts}</p>`
      : html`${posts.map(post => postCard(visit, post))}`
  return frame(page.name, html`${pageHead(page)}${refreshNote(page, isRefreshing)}${cards}`, isRefreshing)
}

/** Shows one post on its own. */
export function postView(visit: Visit, page: PageRecord, post: PostRecord): string {
  const back = html`<nav class="back"><a href="/pages/${page.id}">← ${WORDS.backToPage} ${page.name}</a></nav>`
  return frame(page.name, html`<h1 class="unseen">${page.name}</h1>${back}${wholePost(visit, post)}`)
}

/** Shows one post as another site embeds it. */
export const embeddedView = (visit: Visit, post: PostRecord): string =>
  frame(WORDS.site, html`${wholePost(visit, post)}`)

/** Says of an embedded post that it is not there for everybody, in Facebook's own words. */
export const goneFromEmbedView = (): string =>
  frame(WORDS.notFoundTitle, html`<p class="card empty">${WORDS.goneFromEmbed}</p>`)

/** Says that there is nothing to see here. */
export function notFoundView(): string {
  const body = html`<div class="card empty"><h1>${WORDS.notFoundTitle}</h1><p>${WORDS.notFound}</p>
<p><a href="/">${WORDS.allPages}</a></p></div>`
  return frame(WORDS.notFoundTitle, body)
}

/** Draws a Page's picture: the initials of its place on a colour of its own. */
export function pagePicture(page: PageRecord): string {
  const hue = Number(page.id.slice(-6)) % 360
  const words = (page.name.normalize('NFC').split(/\s[–—-]\s/)[0] ?? '').trim().split(/\s+/)
  const initials = words
    .slice(-2)
    .map(word => [...word][0] ?? '')
    .join('')
    .toUpperCase()
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80"><rect width="80" height="80" fill="hsl(${hue} 45% 38%)"/><text x="40" y="51" text-anchor="middle" font-family="sans-serif" font-size="31" font-weight="600" fill="#fff">${initials}</text></svg>`
    .markup
}

const face = (page: PageRecord): Html => html`<img class="face" src="/pages/${page.id}/picture" alt="">`

const pageHead = (page: PageRecord): Html => html`<header class="card head"><div class="cover"></div>
<div class="who"><img class="portrait" src="/pages/${page.id}/picture" alt=""><div><h1>${page.name}</h1>
<p class="quiet">${page.category} · ${COUNTS.followers(page.followerCount)}</p></div></div>
${page.about === '' ? null : html`<p class="about">${page.about}</p>`}</header>`

function refreshNote(page: PageRecord, isRefreshing: boolean): Html {
  const [words, way, href] = isRefreshing
    ? [WORDS.refreshing, WORDS.stop, `/pages/${page.id}?refresh=off`]
    : [WORDS.stopped, WORDS.resume, `/pages/${page.id}`]
  return html`<p class="note quiet"><span>${words}</span><a href="${href}">${way}</a><a href="/">${WORDS.allPages}</a></p>`
}

function frame(title: string, body: Html, isRefreshing = false): string {
  const refresh = isRefreshing ? html`<meta http-equiv="refresh" content="${REFRESH_SECONDS}">` : null
  return html`<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title} · ${WORDS.site}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
${refresh}<link rel="icon" href="data:,"><link rel="stylesheet" href="/practice.css"></head>
<body><p class="band" role="note">${WORDS.band}</p><main>${body}</main></body></html>
`.markup
}
