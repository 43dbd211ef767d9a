import { MINUTE } from '../../../kernel/time.ts'
import { retryAfterMs } from './waits.ts'

/**
 * The three requests of tus 1.0.0 that a phone needs, by `fetch`: a service worker, which goes on after the page was
 * closed, has no XMLHttpRequest, and what decides when to try again is ours anyway.
 * @see https://tus.io/protocols/resumable-upload, read 2026-11
 */
const VERSION = { 'tus-resumable': '1.0.0' } as const

/**
 * Why a request had no effect that counts.
 * - offline: no answer came; it may have had its effect
 * - busy: the server asks to wait, or something stands in its way
 * - moved: the offset is another one
 * - gone: there is no such thing
 * - dead: there was such a thing, and never will be again
 * - refused: the same request will never be taken
 */
export type TroubleKind = 'offline' | 'busy' | 'moved' | 'gone' | 'dead' | 'refused'

/** A request that did not succeed, in terms of what to do next. */
export class Trouble extends Error {
  readonly kind: TroubleKind
  /** What the server asks for; null when it does not say. */
  readonly waitMs: number | null
  /** What the server says to people. */
  readonly sentence: string | null

  constructor(kind: TroubleKind, waitMs: number | null = null, sentence: string | null = null) {
    super(sentence ?? kind)
    this.kind = kind
    this.waitMs = waitMs
    this.sentence = sentence
  }
}

/** What the server is told of a photo before its bytes. */
export interface UploadWish {
  readonly name: string
  readonly type: string
  readonly sha256: string
  readonly takenAt: string | null
  readonly bytes: number
}

/** Announces an upload and gives its id, the last part of its address. */
export async function createUpload(base: string, wish: UploadWish): Promise<string> {
  const { headers } = await ask(`${base}/uploads`, {
    method: 'POST',
    headers: { ...VERSION, 'upload-length': String(wish.bytes), 'upload-metadata': metadataOf(wish) },
  })
  const id = headers.get('location')?.split('/').at(-1)
  if (id === undefined || id === '') throw new Trouble('busy')
  return id
}

/** Asks how many bytes of an upload have arrived. */
export async function readOffset(address: string): Promise<number> {
  return offsetOf(await ask(address, { method: 'HEAD', headers: VERSION }))
}

/** Sends bytes from an offset on, and gives the offset after them. */
export async function sendChunk(address: string, offset: number, chunk: Blob): Promise<number> {
  const headers = {
    ...VERSION,
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  }
  return offsetOf(await ask(address, { method: 'PATCH', headers, body: chunk }))
}

/** Takes an upload back with all that arrived of it; one that is gone is taken back already. */
export async function cancelUpload(address: string): Promise<void> {
  await ask(address, { method: 'DELETE', headers: VERSION }).catch(error => {
    if (!(error instanceof Trouble && ['gone', 'dead'].includes(error.kind))) throw error
  })
}

/** A request that takes longer is taken for lost; the server keeps what arrived of a chunk. */
const TIMEOUT_MS = MINUTE

/** Asks the server; every answer but a good one becomes `Trouble`. */
export async function ask(address: string, request: RequestInit): Promise<Response> {
  const stopping = new AbortController()
  const timer = setTimeout(() => stopping.abort(), TIMEOUT_MS)
  const { signal } = stopping
  const response = await fetch(address, { ...request, signal })
    .catch(() => {
      throw new Trouble('offline')
    })
    .finally(() => clearTimeout(timer))
  if (response.ok) return response
  const waitMs = retryAfterMs(response.headers.get('retry-after'))
  throw new Trouble(kindOf(response), waitMs, await sentenceOf(response))
}

/**
 * 507 says that storage is full, 423 that an older request still holds the upload: both pass. So does what somebody else
 * says in our server's place, as the door of a public network does.
 */
function kindOf({ status, headers }: Response): TroubleKind {
  if (!isOurs(headers)) return 'busy'
  if (status === 404) return 'gone'
  if (status === 410) return 'dead'
  if (status === 409) return 'moved'
  return status >= 500 || status === 408 || status === 423 || status === 425 || status === 429
    ? 'busy'
    : 'refused'
}

const isOurs = (headers: Headers): boolean =>
  headers.has('tus-resumable') || (headers.get('content-type') ?? '').startsWith('application/problem+json')

/** Reads `detail` of problem+json. */
async function sentenceOf(response: Response): Promise<string | null> {
  const problem: unknown = await response.json().catch(() => null)
  const isProblem = typeof problem === 'object' && problem !== null && 'detail' in problem
  return isProblem && typeof problem.detail === 'string' ? problem.detail : null
}

function offsetOf({ headers }: Response): number {
  const offset = Number(headers.get('upload-offset') ?? Number.NaN)
  // Something between us and the server answered in its place, as the door of a public network does.
  if (!Number.isSafeInteger(offset)) throw new Trouble('busy')
  return offset
}

const metadataOf = ({ name, type, sha256, takenAt }: UploadWish): string =>
  Object.entries({ filename: name, filetype: type, sha256, ...(takenAt !== null && { takenAt }) })
    .map(([key, value]) => `${key} ${base64(value)}`)
    .join(',')

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
