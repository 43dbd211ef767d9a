import { DAY, HOUR, MINUTE } from '../kernel/time.ts'
import { GraphError } from './graph-error.ts'
import type { Caller } from './tokens.ts'
import type { World } from './world.ts'

/** Calls per Page and 24 hours of a quiet Page: 4800 for one engaged person. @see Graph rate limits, 2026-09 */
const PAGE_BUDGET = 4800
/** Calls per app and hour: 200 for each of its people, taken as a small team. @see Graph rate limits, 2026-09 */
const APP_BUDGET = 200 * 25

interface Gauge {
  readonly percent: number
  readonly regainMinutes: number
}

/** Counts calls over rolling windows and refuses those above the budget. Refused calls count too, as with Graph. */
export class Usage {
  readonly #world: World
  readonly #calls = new Map<string, number[]>()

  constructor(world: World) {
    this.#world = world
  }

  /** Counts one call and gives the usage headers. @throws {GraphError} 80001, 32 or 4 when the budget is spent */
  count(caller: Caller, pageId: string | null): void {
    const { settings } = this.#world
    if (caller.kind === 'token' && caller.token.kind !== 'user' && pageId !== null) {
      const gauge = this.#add(`page ${pageId}`, DAY, settings.pageBudget ?? PAGE_BUDGET)
      if (gauge.percent >= 100) throw pageLimit
      return
    }
    const gauge = this.#add('app', HOUR, settings.appBudget ?? APP_BUDGET)
    if (gauge.percent >= 100) throw pageId === null ? appLimit : userTokenLimit
  }

  /** Gives the headers that tell how much is used, with the minutes until calls succeed again. */
  headers(pageId: string | null, regainMinutes: number | null): Record<string, string> {
    const { settings } = this.#world
    const app = this.#read('app', HOUR, settings.appBudget ?? APP_BUDGET)
    const spent = { total_cputime: 1, total_time: 1 }
    const headers = { 'x-app-usage': JSON.stringify({ call_count: app.percent, ...spent }) }
    if (pageId === null) return headers
    const page = this.#read(`page ${pageId}`, DAY, settings.pageBudget ?? PAGE_BUDGET)
    const minutes = regainMinutes ?? page.regainMinutes
    const usage = {
      type: 'pages',
      call_count: page.percent,
      ...spent,
      estimated_time_to_regain_access: minutes,
    }
    return { ...headers, 'x-business-use-case-usage': JSON.stringify({ [pageId]: [usage] }) }
  }

  #add(key: string, windowMs: number, budget: number): Gauge {
    const gauge = this.#read(key, windowMs, budget)
    this.#calls.get(key)?.push(this.#world.now().getTime())
    return gauge
  }

  #read(key: string, windowMs: number, budget: number): Gauge {
    const now = this.#world.now().getTime()
    const calls = (this.#calls.get(key) ?? []).filter(at => at > now - windowMs)
    this.#calls.set(key, calls)
    const freed = calls[calls.length - budget]
    const regainMinutes = freed === undefined ? 0 : Math.ceil((freed + windowMs - now) / MINUTE)
    return { percent: Math.floor((calls.length * 100) / budget), regainMinutes }
  }
}

const pageLimit = new GraphError(400, {
  message:
    '(#80001) There have been too many calls to this Page account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.',
  code: 80001,
  error_subcode: 2446079,
})
const appLimit = new GraphError(400, {
  message: '(#4) Application request limit reached',
  code: 4,
  is_transient: true,
})
const userTokenLimit = new GraphError(400, {
  message: '(#32) Page request limit reached',
  code: 32,
  is_transient: true,
})
