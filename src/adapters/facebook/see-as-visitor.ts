import type { Outcome, PublicPost, Visibility } from '../../ports/network.ts'
import type { GraphChannel } from './pages-api.ts'

/** Graph's own address has its visitors' pages beside it; anywhere else one server has both. */
const GRAPH = 'https://graph.facebook.com'
const VISITORS = 'https://www.facebook.com'

/**
 * Looks at a post through the plug-in that lets other sites embed it, without any token: it shows public posts and
 * nothing else. There is no field of the app or the post that tells the development mode, so this is the only way
 * to know what visitors see. Only the text itself counts as seen and only Facebook's own sentence as hidden;
 * whatever else comes back (a login wall, a change of the plug-in) tells nothing.
 * @see Meta "Embedded Posts" plug-in; for the mode, searlsco/posse_party issue 25 and restfb issue 1053
 */
export const seeAsVisitor = async (
  { baseUrl, timeoutMs, now }: Pick<GraphChannel, 'baseUrl' | 'timeoutMs' | 'now'>,
  post: PublicPost,
  signal?: AbortSignal,
): Promise<Outcome<Visibility>> => {
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await fetch(embedAddress(baseUrl, post.permalink), {
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': 'en-US' },
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
    const page = answer.ok ? await readStart(answer) : ''
    return { outcome: 'accepted', value: visibilityIn(page, post.message), at: now() }
  } catch {
    return { outcome: 'refused', problem: { code: 'network-unreachable', remedy: 'retry' } }
  }
}

const embedAddress = (baseUrl: string, permalink: string): URL => {
  const address = new URL('/plugins/post.php', baseUrl === GRAPH ? VISITORS : baseUrl)
  address.searchParams.set('href', permalink)
  address.searchParams.set('show_text', 'true')
  return address
}

const PAGE_LIMIT_BYTES = 2 * 1024 * 1024

const readStart = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let readBytes = 0
  for await (const chunk of body ?? []) {
    readBytes += chunk.length
    text += decoder.decode(chunk, { stream: true })
    if (readBytes > PAGE_LIMIT_BYTES) break
  }
  return text
}

const GONE = /post is no longer available/i
/** So many letters of a text are found in no other text by chance; a shorter one proves nothing. */
const PROOF_LETTERS = 12
const LOOKED_FOR_LETTERS = 30

const visibilityIn = (page: string, message: string): Visibility => {
  const shown = textOf(page)
  const proof = lettersOf(message).slice(0, LOOKED_FOR_LETTERS)
  if (proof.length >= PROOF_LETTERS && lettersOf(shown).includes(proof)) return 'seen'
  return GONE.test(shown) ? 'hidden' : 'unknown'
}

const lettersOf = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

// What a script carries along is not shown, and may hold any sentence.
const textOf = (page: string): string =>
  page
    .replace(/<script[\s\S]*?<\/script>/gi, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(x?)([0-9a-f]{1,5});/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replace(/&[a-z]{2,8};/gi, ' ')
