import type { Log } from './ports/log.ts'

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** Waits for Ctrl-C or SIGTERM. From then on further ones change nothing: stopping ends by itself. */
export async function untilStopped(log: Log): Promise<void> {
  const first = await new Promise<string>(resolve => {
    // A Ctrl-C comes twice, from the terminal and once more from npm: the second must not cut the stopping short.
    for (const signal of SIGNALS) process.on(signal, () => resolve(signal))
  })
  log.info({ signal: first }, 'Stopping')
}
