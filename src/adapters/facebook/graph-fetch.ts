import { z } from 'zod'
import type { Failure } from './classify-failure.ts'
import { parseGraphJson } from './graph-json.ts'

export interface GraphRequest {
  readonly method: string
  readonly url: URL
  /** Goes into the Authorization header, never into the address. */
  readonly bearer: string
  readonly body?: FormData | string
}

// Not looked at yet. Loose on purpose: the SDK's `call` promises whatever type its caller names.
type GraphBody = ReturnType<typeof parseGraphJson>

export type GraphReply =
  | { readonly kind: 'body'; readonly body: GraphBody; readonly headers: Headers; readonly at: Date }
  | { readonly kind: 'failure'; readonly failure: Failure; readonly at: Date }

/**
 * Makes one HTTP request and reads all of its answer. Settles always; follows no redirect.
 * `at` is when the answer's head arrived, or when hope for it was given up.
 */
export const graphFetch = async (
  request: GraphRequest,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal; readonly now: () => Date },
): Promise<GraphReply> => {
  const limit = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  const failed = (failure: Failure): GraphReply => ({ kind: 'failure', failure, at: options.now() })
  if (signal.aborted) return failed({ kind: 'not-sent', code: 'call-aborted' })
  try {
    const response = await fetch(request.url, { ...toInit(request), signal })
    const at = options.now()
    return { ...(await readAnswer(response)), at }
  } catch (error) {
    if (signal.aborted) return failed({ kind: 'no-answer', code: 'answer-timeout' })
    if (neverLeft(error)) return failed({ kind: 'not-sent', code: 'network-unreachable' })
    return failed({ kind: 'no-answer', code: 'answer-lost' })
  }
}

const toInit = ({ method, bearer, body }: GraphRequest): RequestInit => ({
  method,
  body,
  redirect: 'manual',
  headers: {
    accept: 'application/json',
    authorization: `Bearer ${bearer}`,
    ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}),
  },
})

type Answer =
  | { kind: 'body'; body: GraphBody; headers: Headers }
  | { kind: 'failure'; failure: Extract<Failure, { kind: 'answer' }> }

// Far above the longest list we ask for. Nothing longer is held in memory.
const ANSWER_LIMIT_BYTES = 10 * 1024 * 1024

const readAnswer = async (response: Response): Promise<Answer> => {
  const { status, headers } = response
  const body = parsed(await readText(response))
  const isGood = response.ok && body !== undefined && !('error' in body)
  return isGood
    ? { kind: 'body', body, headers }
    : { kind: 'failure', failure: { kind: 'answer', status, headers, body } }
}

// Of an answer that is too long nothing counts; leaving the loop cuts the rest of it off.
const readText = async ({ body }: Response): Promise<string> => {
  const decoder = new TextDecoder()
  let text = ''
  let readBytes = 0
  for await (const chunk of body ?? []) {
    readBytes += chunk.length
    if (readBytes > ANSWER_LIMIT_BYTES) return ''
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

// Old edges answer `true` where newer ones say {"success":true}.
const parsed = (text: string): GraphBody | undefined => {
  try {
    const body: unknown = parseGraphJson(text)
    return body === true ? { success: true } : z.record(z.string(), z.unknown()).safeParse(body).data
  } catch {
    return undefined
  }
}

/** Codes of errors that end a connection before anything of the request is written. */
const BEFORE_SENDING = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_INVALID_URL',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
  'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION',
  'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
  'ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

const systemError = z.object({
  code: z.string().optional().catch(undefined),
  syscall: z.string().optional().catch(undefined),
  cause: z.unknown().optional(),
  errors: z.array(z.unknown()).optional().catch(undefined),
})

// fetch wraps the real error as `cause`; trying IPv6 and IPv4 gives one error with both inside.
const neverLeft = (error: unknown): boolean => {
  const read = systemError.safeParse(error).data
  if (!read) return false
  if (read.errors && read.errors.length > 0) return read.errors.every(neverLeft)
  if (read.syscall === 'connect' || read.syscall === 'getaddrinfo') return true
  if (read.code !== undefined && BEFORE_SENDING.has(read.code)) return true
  return read.cause !== undefined && neverLeft(read.cause)
}
