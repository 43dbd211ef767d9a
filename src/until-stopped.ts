import { once } from 'node:events'
import type { Log } from './ports/log.ts'

/** Waits for Ctrl-C, SIGTERM, or the end of a parent that speaks over IPC. */
export async function untilStopped(log: Log): Promise<void> {
  const heard = new AbortController()
  const signals = ['SIGINT', 'SIGTERM'] as const
  const first = await Promise.race(
    signals.map(signal => once(process, signal, { signal: heard.signal }).then(() => signal)),
  )
  heard.abort()
  log.info({ signal: first }, 'Stopping')
}
