import { FacebookAdsApi } from 'facebook-nodejs-business-sdk'
import type { Secret } from '../../kernel/secret.ts'
import type { Outcome, PageAccess } from '../../ports/network.ts'
import type { CallLane } from './call-lane.ts'
import { classify, type Failure } from './classify-failure.ts'
import {
  appSecretProof,
  type GraphParams,
  type GraphPlace,
  graphAddress,
  nextPage,
  withoutNulls,
} from './graph-address.ts'
import { type GraphRequest, graphFetch } from './graph-fetch.ts'
import { type GraphUsage, readUsage } from './graph-usage.ts'

/** What all calls of a process share. */
export interface GraphChannel extends GraphPlace {
  readonly timeoutMs: number
  readonly appSecret: Secret | null
  readonly lane: CallLane
  readonly now: () => Date
  readonly onUsage?: (usage: GraphUsage) => void
}

/** Whose patience a call has, and whether it goes before the others that wait. */
export interface CallOptions {
  readonly signal?: AbortSignal
  readonly isUrgent?: boolean
}

/** A call that did not succeed, with what that means; never leaves this folder. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed'
  readonly outcome: Outcome<never>

  constructor(outcome: Outcome<never>) {
    super('A Graph call failed')
    this.outcome = outcome
  }
}

// What a person pasted may hold spaces or letters that no header takes; such a token is nobody's.
const isSendable = (token: Secret): boolean => /^[\x21-\x7e]+$/.test(token.reveal())

const UNSENDABLE = new CallFailed({
  outcome: 'refused',
  problem: { code: 'token-invalid', remedy: 'reconnect' },
})

/** Gives our code of a failed call; null for any other error. */
export const problemCode = (error: unknown): string | null =>
  error instanceof CallFailed && error.outcome.outcome !== 'accepted' ? error.outcome.problem.code : null

/**
 * The SDK's connection with our own transport under its Page, PagePost and Cursor classes. One serves one
 * operation: it remembers when the last answer came.
 * @see the SDK's `src/api.js`, 24.0.1: its own transport has no time limit, follows redirects, drops photos and
 * writes the token into every address and error
 */
export class PagesApi extends FacebookAdsApi {
  readonly #channel: GraphChannel
  readonly #access: PageAccess
  readonly #options: CallOptions
  #answeredAt: Date | null = null
  #isWrite = false
  #usedPercent = 0

  constructor(channel: GraphChannel, access: PageAccess, options: CallOptions = {}) {
    // The SDK keeps its token in the open, so it gets none; `false` keeps its crash reporter out of the process.
    super('kept elsewhere', 'en_US', false)
    this.#channel = channel
    this.#access = access
    this.#options = options
  }

  /** When the head of the last answer arrived; null before the first. */
  get answeredAt(): Date | null {
    return this.#answeredAt
  }

  /** How much of the Page's or the app's allowance the last answer said is used; 0 where it did not tell. */
  get usedPercent(): number {
    return this.#usedPercent
  }

  override async call<T>(
    method: string,
    path: string | readonly string[],
    params: GraphParams | FormData = {},
  ): Promise<T> {
    const { lane, now } = this.#channel
    const { signal, isUrgent = false } = this.#options
    this.#isWrite = method !== 'GET'
    if (!isSendable(this.#access.token)) throw UNSENDABLE
    const request = this.#toRequest(method, path, params)
    const reply = await lane.run(() => graphFetch(request, { ...this.#channel, signal, now }), {
      pageId: this.#access.networkPageId,
      isUrgent,
      signal,
    })
    if (reply === null) throw this.#failed({ kind: 'not-sent', code: 'call-aborted' }, now())
    if (reply.kind === 'failure') throw this.#failed(reply.failure, reply.at)
    this.#answeredAt = reply.at
    this.#tellUsage(reply.headers)
    return reply.body
  }

  /** Makes the failure that a Graph error with these numbers means. */
  refusal(error: { readonly code: number; readonly error_subcode?: number }): CallFailed {
    const failure = { kind: 'answer', status: 400, headers: new Headers(), body: { error } } as const
    return this.#failed(failure, this.#channel.now())
  }

  /** Tells what an error thrown during this operation means. Rethrows what no answer of Facebook caused. */
  explain(error: unknown): Outcome<never> {
    if (error instanceof CallFailed) return error.outcome
    if (this.#answeredAt === null) throw error
    // The answer was JSON, but not of the shape that the SDK or our schemas know.
    return this.#failed({ kind: 'answer', status: 200, headers: new Headers() }, this.#answeredAt).outcome
  }

  #toRequest(method: string, path: string | readonly string[], params: GraphParams | FormData): GraphRequest {
    const bearer = this.#access.token.reveal()
    const { appSecret } = this.#channel
    const proof: Readonly<Record<string, string>> = appSecret
      ? { appsecret_proof: appSecretProof(bearer, appSecret) }
      : {}
    const target = typeof path === 'string' ? nextPage(path) : { path, query: {} }
    const to = (query: GraphParams) => graphAddress(this.#channel, target.path, query)
    if (params instanceof FormData) return { method, bearer, url: to({}), body: withFields(params, proof) }
    // The SDK adds the node's own id to everything it writes.
    const { id: _own, ...meant } = params
    if (method !== 'POST') return { method, bearer, url: to({ ...target.query, ...meant, ...proof }) }
    return { method, bearer, url: to({}), body: JSON.stringify({ ...withoutNulls(meant), ...proof }) }
  }

  #failed(failure: Failure, now: Date): CallFailed {
    const { networkPageId } = this.#access
    return new CallFailed(classify(failure, { isWrite: this.#isWrite, networkPageId, now }))
  }

  #tellUsage(headers: Headers): void {
    const usage = readUsage(headers, this.#access.networkPageId)
    this.#usedPercent = Math.max(usage.appPercent, usage.pagePercent)
    this.#channel.onUsage?.(usage)
  }
}

const withFields = (form: FormData, fields: Readonly<Record<string, string>>): FormData => {
  const whole = new FormData()
  for (const [name, value] of form) whole.append(name, value)
  for (const [name, value] of Object.entries(fields)) whole.append(name, value)
  return whole
}
