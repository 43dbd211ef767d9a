import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { AppError } from '../../kernel/errors.ts'
import { MINUTE } from '../../kernel/time.ts'
import type { Cluster } from './cluster.ts'
import { type Seat, takeSeat } from './seat.ts'
import { findFreePort, readServerPort, startServer } from './server.ts'

const TIMEOUT_MS = 2 * MINUTE
const LOOK_AGAIN_MS = 50
/** Each lasts a tenth of a second; a server that is really starting takes connections long before. */
const LOST_STARTS_LIMIT = 25

/**
 * Takes a seat at the cluster's server, and starts the server when nobody serves. A port that the last server
 * left behind is used again where it is free.
 * @throws {DATABASE_WONT_START} {DATABASE_FULL}
 * @throws {DATABASE_UNAVAILABLE} when a server is there but gives no seat within two minutes
 */
export async function sitDown(cluster: Cluster, isDurable: boolean, signal: AbortSignal): Promise<Seat> {
  const timeout = AbortSignal.timeout(TIMEOUT_MS)
  for (let lostStarts = 0; !timeout.aborted; await delay(LOOK_AGAIN_MS, undefined, { signal })) {
    signal.throwIfAborted()
    const port = await readServerPort(cluster)
    const seat = port === null ? 'nobody' : await takeSeat(cluster, port)
    if (typeof seat === 'object') return seat
    if (seat === 'not-yet') continue
    if (await startServer(cluster, isDurable, await findFreePort(port ?? 0))) continue
    lostStarts += 1
    if (lostStarts === LOST_STARTS_LIMIT) await removeRecycledLock(cluster)
  }
  throw new AppError('DATABASE_UNAVAILABLE', { cause: timeout.reason })
}

/**
 * Removes the lock file of a server that is long dead, when its process id now belongs to some other program:
 * PostgreSQL cannot tell them apart. Should a server live after all, PostgreSQL's second guard, the shared
 * memory named after the folder, still refuses to start another.
 */
const removeRecycledLock = (cluster: Cluster): Promise<void> =>
  rm(join(cluster.dir, 'postmaster.pid'), { force: true })
