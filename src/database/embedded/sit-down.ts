import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '../../kernel/errors.ts'
import { MINUTE } from '../../kernel/time.ts'
import type { Cluster } from './cluster.ts'
import { mayBeServer, readLockFile, removeLockFile } from './lock-file.ts'
import { type Seat, takeSeat } from './seat.ts'
import { findFreePort, startServer } from './server.ts'

const TIMEOUT_MS = MINUTE
const LOOK_AGAIN_MS = 50
/** Each lasts a tenth of a second; a server that is really starting takes connections long before. */
const LOST_STARTS_LIMIT = 25
/** After so many the last server's port is given up: something about it may be the reason. */
const SAME_PORT_STARTS = 5

/**
 * Takes a seat at the cluster's server, and starts the server when nobody serves. A port that the last server
 * left behind is used again where it is free.
 * @throws {DATABASE_WONT_START} {DATABASE_FULL}
 * @throws {DATABASE_UNAVAILABLE} when a server is there but gives no seat within a minute
 */
export async function sitDown(cluster: Cluster, isDurable: boolean, signal: AbortSignal): Promise<Seat> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  let lastPort = 0
  for (let lostStarts = 0; !timeout.aborted; ) {
    const lock = await readLockFile(cluster)
    const seat = lock === null ? 'nobody' : await takeSeat(cluster, lock.port)
    // Even when aborted: a server that was just started needs somebody who stops it.
    if (typeof seat === 'object') return seat
    signal.throwIfAborted()
    if (seat === 'nobody') {
      lastPort = lock?.port ?? lastPort
      const port = await findFreePort(lostStarts < SAME_PORT_STARTS ? lastPort : 0)
      if (await startServer(cluster, isDurable, port)) continue
      lostStarts += 1
      if (lock !== null && (lostStarts > LOST_STARTS_LIMIT || !(await mayBeServer(lock.pid)))) {
        await removeLockFile(cluster, lock)
      }
    }
    await delay(LOOK_AGAIN_MS, undefined, { signal })
  }
  throw new AppError('DATABASE_UNAVAILABLE', { cause: timeout.reason })
}
