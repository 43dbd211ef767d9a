import { once } from 'node:events'
import { createServer } from 'node:net'

/** Finds a port of this host that nobody uses now: the wanted one when it is free, else any. */
export async function freePort(wanted: number, host: string): Promise<number> {
  const probe = createServer().listen(wanted, host)
  try {
    await once(probe, 'listening')
  } catch (error) {
    if (wanted === 0) throw error
    return freePort(0, host)
  }
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : wanted
}
