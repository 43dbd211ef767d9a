import { SECOND } from '../../../kernel/time.ts'
import { change, readAll } from '../branch/local-store.ts'
import { PAGE_CACHE } from '../branch/offline.ts'

/** On a line this slow the page as it was last is better than none; the answer is kept for the next time. */
const PATIENCE_MS = 5 * SECOND

/** Answers what a page of the branch loads, with a network or without; null for what is none of our business. */
export function answerOffline(request: Request): Promise<Response> | null {
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return null
  if (url.pathname.startsWith('/assets/')) return keptFirst(request)
  return request.mode === 'navigate' && baseOf(url.pathname) !== null ? networkFirst(request) : null
}

/** `/b/{token}` of an address under it. */
const baseOf = (path: string): string | null => /^\/b\/[\w-]{16,}/.exec(path)?.[0] ?? null

/** The names of assets change with their content. */
async function keptFirst(request: Request): Promise<Response> {
  const cache = await caches.open(PAGE_CACHE)
  const kept = await cache.match(request)
  if (kept !== undefined) return kept
  const response = await fetch(request)
  if (response.ok) await keep(cache, request, response)
  return response
}

async function networkFirst(request: Request): Promise<Response> {
  const fresh = fetch(request).then(async response => {
    await remember(request, response)
    return response
  })
  const kept = await lookUp(request)
  if (kept === undefined) return fresh
  return Promise.race([fresh.catch(() => kept), after(PATIENCE_MS).then(() => kept)])
}

/** A page that was never opened is answered by the one to send from, which goes on sending as well. */
async function lookUp(request: Request): Promise<Response | undefined> {
  const cache = await caches.open(PAGE_CACHE)
  const base = baseOf(new URL(request.url).pathname)
  return (await cache.match(request)) ?? (base === null ? undefined : cache.match(base))
}

/** Pages of a link that died are forgotten; what nobody received yet is not. */
async function remember(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(PAGE_CACHE)
  if (response.ok && !response.redirected) await keep(cache, request, response)
  if (response.status !== 410) return
  const base = baseOf(new URL(request.url).pathname)
  const pages = (await cache.keys()).filter(({ url }) => baseOf(new URL(url).pathname) === base)
  await Promise.all(pages.map(page => cache.delete(page)))
  const seats = (await readAll('seats')).filter(seat => seat.base === base)
  await Promise.all(seats.map(({ unitId }) => change('seats', unitId, { isDead: true })))
}

/** A phone without room for it still gets its page. */
const keep = (cache: Cache, request: Request, response: Response): Promise<void> =>
  cache.put(request, response.clone()).catch(() => undefined)

const after = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
