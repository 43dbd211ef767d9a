import { z } from 'zod'
import { OPERATIONS, type Operation } from './graph-routes.ts'

/** What goes wrong. `hasEffect` says whether the call does its work before its answer is spoilt. */
const fault = z.discriminatedUnion('kind', [
  /** The connection is reset. */
  z.object({ kind: z.literal('reset'), hasEffect: z.boolean() }),
  /** No answer ever comes. */
  z.object({ kind: z.literal('hang'), hasEffect: z.boolean() }),
  /** The call does its work; its answer stops in the middle and the connection is destroyed. */
  z.object({ kind: z.literal('cut-body') }),
  /** Something other than Graph answers: a proxy, a captive portal, a redirect. */
  z.object({
    kind: z.literal('foreign-answer'),
    hasEffect: z.boolean(),
    status: z.number().int(),
    contentType: z.string(),
    body: z.string(),
    location: z.string().optional(),
  }),
  /** Graph answers with an error. */
  z.object({
    kind: z.literal('error'),
    hasEffect: z.boolean(),
    status: z.number().int(),
    code: z.number().int(),
    subcode: z.number().int().optional(),
    message: z.string().optional(),
    isTransient: z.boolean().optional(),
    /** Put into the usage header as `estimated_time_to_regain_access`. */
    regainMinutes: z.number().int().optional(),
  }),
  /** The right answer, later. */
  z.object({ kind: z.literal('slow'), latencyMs: z.number().nonnegative() }),
])
export type Fault = z.infer<typeof fault>

const html = (title: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body>${title}</body></html>`
const foreign = (status: number, body: string, hasEffect: boolean, location?: string) =>
  ({ kind: 'foreign-answer', status, contentType: 'text/html', body, hasEffect, location }) as const
const error = (status: number, code: number, hasEffect: boolean, more: object = {}) =>
  ({ kind: 'error', status, code, hasEffect, ...more }) as const

/** The usual faults by name. */
const FAULTS = {
  'reset-before': { kind: 'reset', hasEffect: false },
  'reset-after': { kind: 'reset', hasEffect: true },
  'hang-before': { kind: 'hang', hasEffect: false },
  'hang-after': { kind: 'hang', hasEffect: true },
  'cut-body': { kind: 'cut-body' },
  'error-1-before': error(500, 1, false, { message: 'An unknown error has occurred.' }),
  'error-1-after': error(500, 1, true, { message: 'An unknown error has occurred.' }),
  'error-2-before': error(500, 2, false),
  'error-2-after': error(500, 2, true),
  'html-502-before': foreign(502, html('502 Bad Gateway'), false),
  'html-502-after': foreign(502, html('502 Bad Gateway'), true),
  'empty-503-before': foreign(503, '', false),
  'empty-503-after': foreign(503, '', true),
  'captive-portal': foreign(200, html('Đăng nhập WiFi'), false),
  redirect: foreign(302, '', false, 'http://wifi.invalid/login'),
  'throttle-page': error(400, 80001, false, { regainMinutes: 30 }),
  'throttle-app': error(400, 4, false, { isTransient: true }),
  'throttle-user-token': error(400, 32, false, { isTransient: true }),
  'throttle-custom': error(400, 613, false, { subcode: 1996 }),
  'spam-block': error(400, 368, false, { subcode: 1390008 }),
} as const satisfies Readonly<Record<string, Fault>>
export type FaultName = keyof typeof FAULTS

const faultName = z.custom<FaultName>(name => typeof name === 'string' && Object.hasOwn(FAULTS, name))

/** When a fault strikes. */
export const faultRule = z.object({
  fault: z.union([faultName, fault]),
  /** Which kind of call; every kind when left out. */
  operation: z.enum(OPERATIONS).optional(),
  /** Only calls about this Page. */
  pageId: z.string().optional(),
  /** Only calls about this node: a post, a photo, a Page. */
  nodeId: z.string().optional(),
  /** How many matching calls go well first. */
  skip: z.number().int().nonnegative().default(0),
  /** How many matching calls it strikes; null until it is cleared. */
  times: z.number().int().positive().nullable().default(1),
})
export type FaultRule = z.input<typeof faultRule>

/** The faults that are switched on. A call is struck by the oldest rule that matches and has strikes left. */
export class Faults {
  #rules: { rule: z.output<typeof faultRule>; skip: number; times: number }[] = []

  add(given: FaultRule): void {
    const rule = faultRule.parse(given)
    this.#rules.push({ rule, skip: rule.skip, times: rule.times ?? Number.POSITIVE_INFINITY })
  }

  clear(): void {
    this.#rules = []
  }

  /** Counts the strikes that are still to come, those without end left out. */
  remaining(): number {
    return this.#rules.reduce((sum, { times }) => sum + (Number.isFinite(times) ? times : 0), 0)
  }

  /** Takes the fault for this call; null when it goes well. */
  take(call: { operation: Operation; pageId: string | null; nodeId: string }): Fault | null {
    for (const entry of this.#rules) {
      if (entry.times === 0 || !matches(entry.rule, call)) continue
      if (entry.skip > 0) {
        entry.skip -= 1
        continue
      }
      entry.times -= 1
      const { fault } = entry.rule
      return typeof fault === 'string' ? FAULTS[fault] : fault
    }
    return null
  }
}

const matches = (
  rule: z.output<typeof faultRule>,
  call: { operation: Operation; pageId: string | null; nodeId: string },
): boolean =>
  (rule.operation === undefined || rule.operation === call.operation) &&
  (rule.pageId === undefined || rule.pageId === call.pageId) &&
  (rule.nodeId === undefined || rule.nodeId === call.nodeId)
