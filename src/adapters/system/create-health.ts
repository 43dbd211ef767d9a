import { setTimeout } from 'node:timers/promises'
import { MINUTE, SECOND } from '../../kernel/time.ts'
import type { CheckResult, Health, HealthReport } from '../../ports/health.ts'
import type { Log } from '../../ports/log.ts'

export interface HealthOptions {
  /** Rejects when the database does not answer a query. */
  readonly checkDatabase: () => Promise<unknown>
  /** Rejects when nothing can be written. */
  readonly checkStorage: () => Promise<unknown>
  /** The worker of this process; null in a process without that role. */
  readonly worker: { consumedMsAgo(): number | null } | null
  readonly log: Log
}

const CHECK_WITHIN_MS = 2 * SECOND
/** A worker that consumed nothing for so long does not work, whatever its backend answers. */
const CONSUMED_WITHIN_MS = MINUTE
/** Anybody may ask, so asking often must cost nothing. */
const FRESH_FOR_MS = SECOND

/** Makes the readiness of this process; logs each time it changes. */
export const createHealth = ({ checkDatabase, checkStorage, worker, log }: HealthOptions): Health => {
  let latest: Promise<HealthReport> | undefined
  let latestAtMs = 0
  let wasReady: boolean | undefined

  const look = async (): Promise<HealthReport> => {
    const [database, storage] = await Promise.all([resultOf(checkDatabase), resultOf(checkStorage)])
    const checks = { database, queue: queueResult(worker), storage }
    const isReady = Object.values(checks).every(result => result !== 'failed')
    if (wasReady !== isReady) log[isReady ? 'info' : 'warn']({ checks }, isReady ? 'ready' : 'not ready')
    wasReady = isReady
    return { isReady, checks }
  }

  const report = () => {
    const nowMs = performance.now()
    if (latest && nowMs - latestAtMs < FRESH_FOR_MS) return latest
    latestAtMs = nowMs
    latest = look()
    return latest
  }

  return { report }
}

const resultOf = async (check: () => Promise<unknown>): Promise<CheckResult> => {
  const ended = new AbortController()
  const tooLong = setTimeout<CheckResult>(CHECK_WITHIN_MS, 'failed', { signal: ended.signal })
  const checked = check().then<CheckResult, CheckResult>(
    () => 'ok',
    () => 'failed',
  )
  const result = await Promise.race([checked, tooLong])
  ended.abort()
  await tooLong.catch(() => undefined)
  return result
}

const queueResult = (worker: HealthOptions['worker']): CheckResult => {
  if (!worker) return 'off'
  const agoMs = worker.consumedMsAgo()
  return agoMs !== null && agoMs <= CONSUMED_WITHIN_MS ? 'ok' : 'failed'
}
