import { HOUR, MINUTE, plus, SECOND } from '../../kernel/time.ts'
import type { Outcome, Problem } from '../../ports/network.ts'
import { type GraphError, graphErrorBody } from './graph-answers.ts'
import { GRAPH_ERRORS, type GraphErrorRow } from './graph-errors.ts'
import { readUsage } from './graph-usage.ts'

/** How a call failed: before it left, after it may have left, or by what was answered. */
export type Failure =
  | { readonly kind: 'not-sent'; readonly code: 'network-unreachable' | 'call-aborted' }
  | { readonly kind: 'no-answer'; readonly code: 'answer-timeout' | 'answer-lost' }
  /** `body` is undefined when it was not whole or not JSON. */
  | { readonly kind: 'answer'; readonly status: number; readonly headers: Headers; readonly body?: unknown }

export interface CallFacts {
  /** True when the call may change something on Facebook. */
  readonly isWrite: boolean
  readonly networkPageId: string
  readonly now: Date
}

/** The longest a gateway's own word about waiting is believed. */
const GATEWAY_WAIT_LIMIT_MS = HOUR

const OURS = [
  'network-unreachable',
  'call-aborted',
  'answer-timeout',
  'answer-lost',
  'answer-redirected',
  'answer-unreadable',
  'server-error',
  'unknown-refusal',
  'rate-limit-gateway',
  'object-hidden',
  'listing-too-long',
] as const

/** Every stable code that an Outcome of this network can carry. */
export const PROBLEM_CODES: readonly string[] = [...new Set([...OURS, ...GRAPH_ERRORS.map(row => row.code)])]

/** Tells what a failed call means. Pure: the same failure gives the same Outcome. */
export const classify = (failure: Failure, call: CallFacts): Outcome<never> => {
  if (failure.kind === 'not-sent') return refused({ code: failure.code, remedy: 'retry' })
  if (failure.kind === 'no-answer') return unsure(failure.code, call)
  const told = graphErrorBody.safeParse(failure.body).data?.error
  if (told?.code !== undefined) return byTable(told, failure.status, failure.headers, call)
  return byStatus(failure.status, failure.headers, call)
}

const refused = (problem: Problem): Outcome<never> => ({ outcome: 'refused', problem })

// A read has no effect to be unsure of: asking again is always right.
const unsure = (code: string, call: CallFacts, graph?: Problem['graph']): Outcome<never> =>
  call.isWrite
    ? { outcome: 'unconfirmed', problem: { code, remedy: 'reconcile', graph } }
    : refused({ code, remedy: 'retry', graph })

const byTable = (told: GraphError, status: number, headers: Headers, call: CallFacts): Outcome<never> => {
  const graph = { code: told.code ?? 0, subcode: told.error_subcode, fbtraceId: told.fbtrace_id }
  const row: GraphErrorRow | undefined = GRAPH_ERRORS.find(each => fits(each, told))
  if (!row) {
    const mayHaveWorked = status >= 500 || told.is_transient
    if (mayHaveWorked) return unsure('facebook-unknown-error', call, graph)
    return refused({ code: 'unknown-refusal', remedy: 'report', graph })
  }
  const problem = { code: row.code, remedy: row.remedy, graph }
  if (row.wait)
    return { outcome: 'throttled', problem, until: waitUntil(row.wait, headers, call), scope: row.wait.scope }
  return row.isAmbiguous ? unsure(row.code, call, graph) : refused(problem)
}

const fits = (row: GraphErrorRow, told: GraphError): boolean => {
  if (row.says && !told.message.toLowerCase().includes(row.says)) return false
  if (row.graph === undefined) return row.subcode === told.error_subcode || row.subcode === told.code
  if (row.subcode !== undefined && row.subcode !== told.error_subcode) return false
  const [first, last] = typeof row.graph === 'number' ? [row.graph, row.graph] : row.graph
  return told.code !== undefined && told.code >= first && told.code <= last
}

const waitUntil = (wait: NonNullable<GraphErrorRow['wait']>, headers: Headers, call: CallFacts): Date => {
  const minutes = wait.inHeader ? readUsage(headers, call.networkPageId).regainMinutes : 0
  return plus(call.now, minutes > 0 ? minutes * MINUTE : wait.ms)
}

// No Graph error was read: the answer comes from something between us and Facebook, or from a broken Facebook.
const byStatus = (status: number, headers: Headers, call: CallFacts): Outcome<never> => {
  if (status === 429) return gatewayThrottle(headers, call)
  if (status >= 300 && status < 400) return unsure('answer-redirected', call)
  return unsure(status >= 500 ? 'server-error' : 'answer-unreadable', call)
}

const gatewayThrottle = (headers: Headers, call: CallFacts): Outcome<never> => {
  const seconds = Number(headers.get('retry-after'))
  const ms = seconds > 0 ? Math.min(seconds * SECOND, GATEWAY_WAIT_LIMIT_MS) : GATEWAY_WAIT_LIMIT_MS
  const problem: Problem = { code: 'rate-limit-gateway', remedy: 'wait' }
  return { outcome: 'throttled', problem, until: plus(call.now, ms), scope: 'app' }
}
