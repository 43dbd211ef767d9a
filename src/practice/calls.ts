import type { Operation } from './graph-routes.ts'

/** One Graph call that reached the practice Facebook, as tests and training look at it. Holds no token. */
export interface RecordedCall {
  readonly number: number
  readonly at: Date
  readonly method: string
  readonly path: string
  readonly operation: Operation
  readonly pageId: string | null
  readonly nodeId: string
  readonly params: Readonly<Record<string, unknown>>
  readonly fileBytes: number
  readonly tokenIn: 'header' | 'query' | 'body' | 'none'
  readonly userAgent: string
  /** `open` while it has no answer: on its way, or hung. */
  readonly end: 'open' | 'answered' | 'reset' | 'cut'
  readonly status: number | null
  readonly errorCode: number | null
  readonly fault: string | null
}

export type CallPattern = Partial<Pick<RecordedCall, 'operation' | 'pageId' | 'nodeId' | 'end' | 'method'>>

/** More than any test makes; old ones are forgotten so that months of practice stay small. */
const KEPT_MAX = 10_000

interface Waiting {
  readonly pattern: CallPattern
  readonly tell: (call: RecordedCall) => void
}

/** Remembers the Graph calls, oldest first. */
export class Calls {
  #calls: RecordedCall[] = []
  #waiting: Waiting[] = []
  #count = 0

  /** Notes that a call has come; `update` tells later how it ended. */
  begin(given: Omit<RecordedCall, 'number' | 'end' | 'status' | 'errorCode' | 'fault'>) {
    this.#count += 1
    const number = this.#count
    this.#keep({ ...given, number, end: 'open', status: null, errorCode: null, fault: null })
    return (how: Partial<Pick<RecordedCall, 'end' | 'status' | 'errorCode' | 'fault'>>): void => {
      const index = this.#calls.findLastIndex(call => call.number === number)
      const call = this.#calls[index]
      if (call === undefined) return
      this.#calls[index] = { ...call, ...how }
      this.#tell({ ...call, ...how })
    }
  }

  /** Counts the calls since the beginning, forgotten ones included. */
  get count(): number {
    return this.#count
  }

  list(pattern: CallPattern = {}): readonly RecordedCall[] {
    return this.#calls.filter(call => fits(call, pattern))
  }

  clear(): void {
    this.#calls = []
  }

  /** Waits for the next call, or the next change of one, that fits. Rejects with the signal's reason when aborted. */
  next(pattern: CallPattern, signal?: AbortSignal): Promise<RecordedCall> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = { pattern, tell: resolve }
      this.#waiting.push(waiting)
      signal?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter(other => other !== waiting)
        reject(signal.reason)
      })
    })
  }

  #keep(call: RecordedCall): void {
    this.#calls.push(call)
    if (this.#calls.length > KEPT_MAX) this.#calls.splice(0, KEPT_MAX / 10)
    this.#tell(call)
  }

  #tell(call: RecordedCall): void {
    const told = this.#waiting.filter(({ pattern }) => fits(call, pattern))
    this.#waiting = this.#waiting.filter(waiting => !told.includes(waiting))
    for (const { tell } of told) tell(call)
  }
}

const fits = (call: RecordedCall, pattern: CallPattern): boolean =>
  (pattern.operation === undefined || pattern.operation === call.operation) &&
  (pattern.pageId === undefined || pattern.pageId === call.pageId) &&
  (pattern.nodeId === undefined || pattern.nodeId === call.nodeId) &&
  (pattern.end === undefined || pattern.end === call.end) &&
  (pattern.method === undefined || pattern.method === call.method)
