import type { ClientRequest, IncomingMessage } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { isIP } from 'node:net'
import webPush from 'web-push'
import { Secret } from '../../kernel/secret.ts'
import { DAY, SECOND } from '../../kernel/time.ts'
import type { Push, PushAddress, PushKeys, PushNote, PushOutcome } from '../../ports/push.ts'
import { guardedLookup, isPublicAddress } from './public-address.ts'

type Request = (
  url: URL,
  options: RequestOptions,
  answered: (answer: IncomingMessage) => void,
) => ClientRequest

interface Options {
  /** Whom a push service may write to: an https or mailto address. @see RFC 8292, 2.1 */
  readonly subject: string
  /** Tests speak plain http to this machine. */
  readonly request?: Request
  readonly isAllowedAddress?: (address: string) => boolean
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 15 * SECOND
/** A phone that was off for longer learns it from the page. */
const LIFE_SECONDS = DAY / SECOND
const ENDPOINT_LIMIT = 1_000

const TAKEN: PushOutcome = { outcome: 'accepted', code: 'push-taken' }
const GONE: PushOutcome = { outcome: 'gone', code: 'push-gone' }
const REFUSED: PushOutcome = { outcome: 'refused', code: 'push-refused' }
const POSTPONED: PushOutcome = { outcome: 'postponed', code: 'push-postponed' }

/** Pushes to browsers, encrypted for each (RFC 8291): the push service reads nothing. No redirect is followed. */
export function createWebPush({
  subject,
  request = httpsRequest,
  isAllowedAddress = isPublicAddress,
  timeoutMs = TIMEOUT_MS,
}: Options): Push {
  const protocol = request === httpsRequest ? 'https:' : 'http:'
  const mayCall = (url: URL): boolean => {
    const host = url.hostname.replace(/^\[|\]$/g, '')
    if (url.protocol !== protocol || url.username !== '' || url.password !== '') return false
    return isIP(host) === 0 ? host.includes('.') : isAllowedAddress(host)
  }
  return {
    makeKeys: () => {
      const { publicKey, privateKey } = webPush.generateVAPIDKeys()
      return { publicKey, privateKey: new Secret(privateKey) }
    },
    accepts: ({ endpoint, keys }) =>
      endpoint.length <= ENDPOINT_LIMIT &&
      URL.canParse(endpoint) &&
      mayCall(new URL(endpoint)) &&
      bytesOf(keys.p256dh) === P256_POINT_BYTES &&
      bytesOf(keys.auth) === AUTH_BYTES,
    send: async (address, note, keys, signal) => {
      const limit = AbortSignal.timeout(timeoutMs)
      const options = { lookup: guardedLookup(isAllowedAddress), signal: either(limit, signal) }
      const details = encrypt(address, note, keys, subject)
      if (details === null || !mayCall(new URL(address.endpoint))) return REFUSED
      return post(request, address, details, options).then(outcomeOf, () => POSTPONED)
    },
  }
}

/** @see RFC 8291, 3.1 and 3.2: an uncompressed point of P-256, and 16 random bytes */
const [P256_POINT_BYTES, AUTH_BYTES] = [65, 16]

const bytesOf = (base64url: string): number => Buffer.from(base64url, 'base64url').length

const either = (limit: AbortSignal, signal: AbortSignal | undefined): AbortSignal =>
  signal === undefined ? limit : AbortSignal.any([limit, signal])

/** Gives null for keys that are none: no browser made them. */
function encrypt(
  address: PushAddress,
  { topic, title, body, url }: PushNote,
  keys: PushKeys,
  subject: string,
) {
  const vapidDetails = { subject, publicKey: keys.publicKey, privateKey: keys.privateKey.reveal() }
  const options = { vapidDetails, TTL: LIFE_SECONDS, urgency: 'normal', topic } as const
  try {
    return webPush.generateRequestDetails(
      address,
      JSON.stringify({ title, body, url: url.reveal() }),
      options,
    )
  } catch {
    return null
  }
}

type Details = NonNullable<ReturnType<typeof encrypt>>

function post(
  request: Request,
  { endpoint }: PushAddress,
  { headers, body }: Details,
  options: RequestOptions,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const wanted = { ...options, method: 'POST', headers: { ...headers, 'content-length': body.length } }
  const sent = request(new URL(endpoint), wanted, answer => {
    // What else a stranger's server says is of no interest, however long it is.
    answer.destroy()
    resolve(answer.statusCode ?? 0)
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

const GONE_STATUSES: readonly number[] = [404, 410]

/** @see RFC 8030, 5 and 7.3 */
function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return TAKEN
  if (GONE_STATUSES.includes(status)) return GONE
  return status === 429 || status >= 500 ? POSTPONED : REFUSED
}
