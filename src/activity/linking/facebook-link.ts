/** What a pasted link leads to. */
export type FacebookLink =
  | {
      readonly kind: 'post'
      /** Its one spelling. */
      readonly address: string
      /** By what the post is known again. */
      readonly key: string
      /** The Page's name or id in the address; null where it tells none. */
      readonly owner: string | null
      readonly isVideo: boolean
    }
  | { readonly kind: 'shortened' | 'person' | 'group' | 'not-a-post' | 'not-a-link' }

const FACEBOOK = /^(?:[\w-]+\.)*facebook\.com$/
const HOME = 'https://www.facebook.com'
/** Whatever stands behind them, only who opens them learns. */
const SHORTENERS =
  /^(?:fb\.(?:watch|me|gg)|bit\.ly|tinyurl\.com|t\.(?:co|ly)|goo\.gl|s\.id|rb\.gy|cutt\.ly|is\.gd)$/
const POST_ID = /^(?:\d{5,30}|pfbid\w{10,100})$/
/** Where wrappers such as Zalo's keep the address that they lead to. */
const WRAPPED_IN = ['u', 'url', 'link', 'target', 'q', 'next', 'href']
const WRAPPED_DEPTH = 3

/** Tells what a link of a chat leads to, however it is spelled: by computer, phone, wrapper, with what tracks people. */
export function readFacebookLink(typed: string): FacebookLink {
  const url = urlIn(typed)
  if (url === null) return { kind: 'not-a-link' }
  const address = unwrapped(url, WRAPPED_DEPTH)
  const host = address.hostname.toLowerCase()
  if (SHORTENERS.test(host)) return { kind: 'shortened' }
  if (!FACEBOOK.test(host) && host !== 'fb.com' && !host.endsWith('.fb.com')) return { kind: 'not-a-post' }
  return readPath(address)
}

function urlIn(typed: string): URL | null {
  const bare = tidied(typed)
  // Typed by hand it may begin with `htps://` or `https:/`.
  const whole = /^https?:\/\//i.test(bare) ? bare : `https://${bare.replace(/^[a-z]{0,6}(?::\/*|\/\/)/i, '')}`
  if (!URL.canParse(whole)) return null
  const url = new URL(whole)
  return url.hostname.includes('.') ? url : null
}

/** Takes off what a chat puts around a link: unseen characters, quotes, a full stop at its end. */
const tidied = (typed: string): string =>
  typed
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g, '')
    .trim()
    .replace(/^[<("'“‘[]+/, '')
    .replace(/[>)\]"'”’.,;:!?…]+$/, '')

function unwrapped(url: URL, depth: number): URL {
  const isLinkShim = /^lm?\.facebook\.com$/.test(url.hostname) && url.pathname.startsWith('/l.php')
  if (depth === 0 || (FACEBOOK.test(url.hostname) && !isLinkShim)) return url
  const inside = WRAPPED_IN.map(name => url.searchParams.get(name) ?? '').find(
    text => /^https?:\/\//i.test(text) && URL.canParse(text),
  )
  return inside === undefined ? url : unwrapped(new URL(inside), depth - 1)
}

function readPath(url: URL): FacebookLink {
  const parts = url.pathname.split('/').filter(Boolean).map(decoded)
  const [first = '', second = '', third = ''] = parts
  const query = (name: string) => url.searchParams.get(name) ?? ''
  if (first === 'groups') return { kind: 'group' }
  if (first === 'share' || first === 'sharer' || first === 'sharer.php') return { kind: 'shortened' }
  if (/^(?:story|permalink)\.php$/.test(first)) return postAt(query('story_fbid'), query('id') || null)
  if (/^(?:photo|photo\.php)$/.test(first)) return photoAt(query('fbid'), null)
  if (first === 'watch') return videoAt(query('v'), null)
  if (first === 'video.php') return videoAt(query('v'), null)
  if (first === 'reel' || first === 'reels') return videoAt(second, null)
  if (first === 'profile.php' || first === 'people') return { kind: 'person' }
  if (second === 'posts') return postAt(parts.at(-1) ?? '', first)
  if (second === 'videos' || second === 'reel') return videoAt(parts.at(-1) ?? '', first)
  if (second === 'photos') return photoAt(parts.at(-1) ?? '', first)
  if (second === 'permalink') return postAt(third, first)
  return ownNumbers(first)
}

/** `/{page}_{post}`, as programs write it. */
const ownNumbers = (text: string): FacebookLink => {
  const [, owner = '', id = ''] = /^(\d{5,30})_(\d{5,30})$/.exec(text) ?? []
  return id === '' ? { kind: 'not-a-post' } : postAt(id, owner)
}

const postAt = (id: string, owner: string | null): FacebookLink => {
  const own = id.slice(id.lastIndexOf('_') + 1)
  if (!POST_ID.test(own)) return { kind: 'not-a-post' }
  const address = owner === null ? `${HOME}/${own}` : `${HOME}/${encodeURIComponent(owner)}/posts/${own}`
  return { kind: 'post', address, key: own, owner, isVideo: false }
}

const photoAt = (id: string, owner: string | null): FacebookLink =>
  POST_ID.test(id)
    ? { kind: 'post', address: `${HOME}/photo?fbid=${id}`, key: id, owner, isVideo: false }
    : { kind: 'not-a-post' }

const videoAt = (id: string, owner: string | null): FacebookLink =>
  POST_ID.test(id)
    ? { kind: 'post', address: `${HOME}/watch?v=${id}`, key: id, owner, isVideo: true }
    : { kind: 'not-a-post' }

const decoded = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

// A link ends where a space, a quote or a line does; Facebook's own, and one with www, may stand without https.
const LINKS = /(?:https?:\/\/|www\.|(?:[\w-]+\.)?(?:facebook|fb)\.(?:com|watch|me)\/)[^\s<>"“”]+/giu
/** Where a second link follows the first without a space, and is none that the first one leads to. */
const SEAM = /(?<=[^=/])(?=https?:\/\/)|[,;|](?=www\.|(?:\w+\.)?facebook\.com)/i

/** Finds the links of a chat message, each once; without any, every line counts as one that was mistyped. */
export function linksIn(message: string): readonly string[] {
  const seen = message.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
  const found =
    seen.match(LINKS)?.flatMap(link => link.split(SEAM)) ??
    seen.split(/\r?\n/).filter(line => line.trim() !== '')
  return [...new Set(found.map(link => link.trim().slice(0, 2_000)))]
}
