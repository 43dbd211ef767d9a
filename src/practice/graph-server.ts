import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, json, send, sendCut, sendReset } from './answers.ts'
import type { Calls } from './calls.ts'
import type { Fault, Faults } from './faults.ts'
import { GraphError } from './graph-error.ts'
import { type GraphRequest, parseGraphRequest, readBody } from './graph-request.ts'
import { findRoute, type Route } from './graph-routes.ts'
import { identify, type PracticeApp } from './tokens.ts'
import type { Usage } from './usage.ts'
import type { World } from './world.ts'

export interface GraphServices {
  readonly world: World
  readonly app: PracticeApp
  readonly faults: Faults
  readonly calls: Calls
  readonly usage: Usage
  readonly baseUrl: () => string
  /** Aborted when the server closes, so that slow answers do not keep it open. */
  readonly closing: AbortSignal
}

type Note = ReturnType<Calls['begin']>

/** Serves one Graph call: faults first, then the call itself, then what the fault does to its answer. */
export async function serveGraph(
  services: GraphServices,
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const request = await parse(incoming)
  if (request instanceof GraphError) return send(response, errorAnswer(services, request, null))
  const route = findRoute(services.world, request)
  const note = begin(services, request, route, incoming)
  const fault = services.faults.take(route)
  if (fault !== null) note({ fault: fault.kind })
  const latencyMs = services.world.settings.latencyMs + (fault?.kind === 'slow' ? fault.latencyMs : 0)
  if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: services.closing })
  if (fault === null || fault.kind === 'slow') return sendNoted(response, answerCall(services, request), note)
  const answer = fault.kind === 'cut-body' || fault.hasEffect ? answerCall(services, request) : null
  spoil(services, response, { fault, answer, note, pageId: route.pageId })
}

async function parse(incoming: IncomingMessage): Promise<GraphRequest | GraphError> {
  try {
    const body = await readBody(incoming)
    const url = new URL(incoming.url ?? '/', 'http://graph.invalid')
    return await parseGraphRequest(incoming.method ?? 'GET', url, headersOf(incoming), body)
  } catch (error) {
    if (error instanceof GraphError) return error
    throw error
  }
}

function headersOf(incoming: IncomingMessage): Headers {
  const headers = new Headers()
  for (const name of ['content-type', 'authorization']) {
    const value = incoming.headers[name]
    if (typeof value === 'string') headers.set(name, value)
  }
  return headers
}

const begin = (
  { world, calls }: GraphServices,
  request: GraphRequest,
  route: Route,
  incoming: IncomingMessage,
) =>
  calls.begin({
    at: world.now(),
    method: request.method,
    path: `/${request.path.join('/')}`,
    operation: route.operation,
    pageId: route.pageId,
    nodeId: route.nodeId,
    params: request.params.withoutSecrets(),
    fileBytes: request.file?.length ?? 0,
    tokenIn: request.tokenIn,
    userAgent: incoming.headers['user-agent'] ?? '',
  })

/** Does the call's work and builds its answer. Finds the node anew: the world may have changed while it waited. */
function answerCall(services: GraphServices, request: GraphRequest): Answer {
  const { world, app, usage } = services
  const route = findRoute(world, request)
  const version = { 'facebook-api-version': `v${request.version}.0` }
  try {
    const caller = identify(world, app, request)
    usage.count(caller, route.pageId)
    const call = { world, app, request, caller, nodeId: route.nodeId, baseUrl: services.baseUrl() }
    const body = route.endpoint(call)
    return json(200, body, { ...version, ...usage.headers(route.pageId, null) })
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    const answer = errorAnswer(services, error, route.pageId)
    return { ...answer, headers: { ...answer.headers, ...version } }
  }
}

function errorAnswer(
  { usage, calls }: GraphServices,
  error: GraphError,
  pageId: string | null,
  regainMinutes: number | null = null,
): Answer {
  const trace = createHash('sha256').update(`trace ${calls.count} ${error.message}`).digest('base64url')
  const body = { error: { ...error.body, fbtrace_id: `A${trace.slice(0, 22)}` } }
  return json(error.status, body, usage.headers(pageId, regainMinutes))
}

function sendNoted(response: ServerResponse, answer: Answer, note: Note): void {
  const errorCode = answer.status < 400 ? null : codeIn(answer.body)
  note({ end: 'answered', status: answer.status, errorCode })
  send(response, answer)
}

const codeIn = (body: string | Uint8Array): number | null => {
  const code = /"code":(\d+)/.exec(String(body))?.[1]
  return code === undefined ? null : Number(code)
}

interface Spoiling {
  readonly fault: Exclude<Fault, { kind: 'slow' }>
  /** What would have been answered; null when the call did no work. */
  readonly answer: Answer | null
  readonly note: Note
  readonly pageId: string | null
}

function spoil(services: GraphServices, response: ServerResponse, spoiling: Spoiling): void {
  const { fault, answer, note, pageId } = spoiling
  if (fault.kind === 'hang') return
  if (fault.kind === 'reset') {
    note({ end: 'reset' })
    sendReset(response)
  } else if (fault.kind === 'cut-body') {
    note({ end: 'cut' })
    sendCut(response, answer ?? json(200, {}))
  } else if (fault.kind === 'foreign-answer') {
    sendNoted(response, foreignAnswer(fault), note)
  } else {
    const regainMinutes = fault.regainMinutes ?? null
    sendNoted(response, errorAnswer(services, errorOf(fault), pageId, regainMinutes), note)
  }
}

const foreignAnswer = (fault: Extract<Fault, { kind: 'foreign-answer' }>): Answer => ({
  status: fault.status,
  contentType: fault.contentType,
  body: fault.body,
  headers: fault.location === undefined ? {} : { location: fault.location },
})

const errorOf = (fault: Extract<Fault, { kind: 'error' }>): GraphError =>
  new GraphError(fault.status, {
    message: fault.message ?? `(#${fault.code}) A practised fault`,
    code: fault.code,
    ...(fault.subcode === undefined ? {} : { error_subcode: fault.subcode }),
    ...(fault.isTransient === undefined ? {} : { is_transient: fault.isTransient }),
  })
