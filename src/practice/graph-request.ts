import type { IncomingMessage } from 'node:http'
import { GraphError, invalid } from './graph-error.ts'
import { GraphParams, parseJson } from './graph-params.ts'

const BODY_LIMIT_BYTES = 40 * 1024 * 1024

/** A Graph call as it came over the wire. */
export interface GraphRequest {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** The path's parts after the version. */
  readonly path: readonly string[]
  readonly version: number
  readonly params: GraphParams
  /** The file part of a multipart body; null without one. */
  readonly file: Uint8Array | null
  readonly token: string | null
  /** Where the token came: only `header` keeps it out of logs of addresses. */
  readonly tokenIn: 'header' | 'query' | 'body' | 'none'
}

/** The oldest version still served; an older one is silently served as this. @see Graph changelog, 2026-09 */
const OLDEST_VERSION = 22

/** Reads the whole body. */
export async function readBody(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes > BODY_LIMIT_BYTES) throw new GraphError(413, { message: 'Request too large', code: 1 })
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

/** Makes sense of a request: version, path, parameters from query and body, file, token. */
export async function parseGraphRequest(
  method: string,
  url: URL,
  headers: Headers,
  body: Buffer,
): Promise<GraphRequest> {
  const parts = url.pathname.split('/').filter(part => part !== '')
  const version = Number(/^v(\d+)\.\d+$/.exec(parts[0] ?? '')?.[1] ?? OLDEST_VERSION)
  const inBody = await parseBody(headers.get('content-type') ?? '', body)
  const values = new Map<string, unknown>([...url.searchParams, ...inBody.values])
  const params = new GraphParams(values)
  const asked = params.text('method')?.toUpperCase() ?? method
  if (asked !== 'GET' && asked !== 'POST' && asked !== 'DELETE') {
    throw new GraphError(400, {
      message: 'Unsupported request method',
      code: 100,
      type: 'GraphMethodException',
    })
  }
  return {
    method: asked,
    path: parts.slice(1),
    version: Math.max(version, OLDEST_VERSION),
    params,
    file: inBody.file,
    ...findToken(headers, url, inBody.values),
  }
}

type Body = { readonly values: ReadonlyMap<string, unknown>; readonly file: Uint8Array | null }

async function parseBody(contentType: string, body: Buffer): Promise<Body> {
  if (body.length === 0) return { values: new Map(), file: null }
  if (contentType.startsWith('application/json')) return { values: parseJsonBody(body), file: null }
  if (contentType.startsWith('multipart/form-data')) return parseMultipart(contentType, body)
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return { values: new Map(new URLSearchParams(body.toString('utf8'))), file: null }
  }
  return { values: new Map(), file: null }
}

function parseJsonBody(body: Buffer): ReadonlyMap<string, unknown> {
  const parsed = parseJson(body.toString('utf8'))
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw invalid('Invalid JSON in the request body')
  }
  return new Map(Object.entries(parsed))
}

async function parseMultipart(contentType: string, body: Buffer): Promise<Body> {
  const form = await readForm(contentType, body)
  const values = new Map<string, unknown>()
  let file: Uint8Array | null = null
  for (const [name, value] of form) {
    if (typeof value === 'string') values.set(name, value)
    else file = new Uint8Array(await value.arrayBuffer())
  }
  return { values, file }
}

async function readForm(contentType: string, body: Buffer): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData()
  } catch (error) {
    throw new GraphError(400, { message: `Malformed multipart body: ${String(error)}`, code: 1 })
  }
}

function findToken(
  headers: Headers,
  url: URL,
  inBody: ReadonlyMap<string, unknown>,
): Pick<GraphRequest, 'token' | 'tokenIn'> {
  const bearer = /^(?:Bearer|OAuth) (.+)$/i.exec(headers.get('authorization') ?? '')?.[1]
  if (bearer !== undefined) return { token: bearer, tokenIn: 'header' }
  const inQuery = url.searchParams.get('access_token')
  if (inQuery !== null) return { token: inQuery, tokenIn: 'query' }
  const sent = inBody.get('access_token')
  if (typeof sent === 'string') return { token: sent, tokenIn: 'body' }
  return { token: null, tokenIn: 'none' }
}
