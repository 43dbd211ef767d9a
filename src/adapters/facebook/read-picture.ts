import type { Outcome } from '../../ports/network.ts'
import type { GraphChannel } from './pages-api.ts'

/** Where Facebook keeps its pictures; a practice Facebook keeps them itself. */
const SHELVES = /^(?:[\w-]+\.)+fbcdn\.net$/
/** A post's picture has 720 px at most; what is far larger is none. @see PagePost reference, full_picture, 2026-09 */
const PICTURE_LIMIT_BYTES = 4 * 1024 * 1024

/** Reads a picture from Facebook's shelves, and from nowhere else that an answer may name. No token goes along. */
export const readPicture = async (
  { baseUrl, timeoutMs, now }: Pick<GraphChannel, 'baseUrl' | 'timeoutMs' | 'now'>,
  url: string,
  signal?: AbortSignal,
): Promise<Outcome<Uint8Array | null>> => {
  if (!isOnShelf(url, baseUrl)) return { outcome: 'accepted', value: null, at: now() }
  const limit = AbortSignal.timeout(timeoutMs)
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
    })
    const value = answer.ok ? await readBytes(answer) : null
    return { outcome: 'accepted', value, at: now() }
  } catch {
    return { outcome: 'refused', problem: { code: 'network-unreachable', remedy: 'retry' } }
  }
}

function isOnShelf(url: string, baseUrl: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, origin } = new URL(url)
  return origin === new URL(baseUrl).origin || (protocol === 'https:' && SHELVES.test(hostname))
}

async function readBytes({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let readBytes = 0
  for await (const part of body ?? []) {
    readBytes += part.length
    if (readBytes > PICTURE_LIMIT_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
