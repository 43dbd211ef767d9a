import { once } from 'node:events'
import { readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { Cluster } from './cluster.ts'
import { runProgram } from './run-program.ts'
import { launchAs } from './server-owner.ts'
import { startFailure } from './start-failure.ts'

/** For a small machine: about 100 MB in all, no helpers for replication or parallel queries. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=100',
  'shared_buffers=64MB',
  'max_wal_size=512MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'max_logical_replication_workers=0',
  'max_parallel_workers_per_gather=0',
  'io_method=sync',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  'log_checkpoints=off',
]
/** Only for tests: a power cut may lose or break everything. */
const THROW_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

const LOG_LIMIT_BYTES = 1_000_000
/** Another server is starting or has just died, another program took the port, or the lock file is being written. */
const PASSING =
  /"postmaster\.pid" already exists|postmaster\.pid" is empty|invalid data in PID file|pre-existing shared memory|could not bind/

/**
 * Starts a server and waits until it takes connections; it outlives this process. PostgreSQL's own lock file
 * sees to it that there is only one: false means that this start lost, or met what will pass.
 * @throws {DATABASE_WONT_START} {DATABASE_FULL}
 */
export async function startServer(cluster: Cluster, isDurable: boolean, port: number): Promise<boolean> {
  const settings = [...SETTINGS, ...(isDurable ? [] : THROW_AWAY)].map(setting => `-c ${setting}`)
  const logSize = await rotateLog(cluster.logPath)
  const options = [`-p ${port}`, ...settings].join(' ')
  const { isDone, said } = await runPgCtl(cluster, ['start', '-l', cluster.logPath, '-o', options])
  if (isDone) return true
  const logged = (await readFile(cluster.logPath).catch(() => Buffer.alloc(0))).subarray(logSize).toString()
  if (PASSING.test(logged + said)) return false
  throw startFailure(new Error(logged || said))
}

/** Stops the server: open transactions are rolled back, what was committed is on disk. Idempotent. */
export async function stopServer(cluster: Cluster): Promise<void> {
  await runPgCtl(cluster, ['stop', '-m', 'fast'])
}

/** Finds a port that nobody uses now: `preferred` when it is free, else any; 0 prefers none. */
export async function findFreePort(preferred: number): Promise<number> {
  const probe = createServer().listen(preferred, '127.0.0.1')
  try {
    await once(probe, 'listening')
  } catch {
    return await findFreePort(0)
  }
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  return typeof address === 'object' && address !== null ? address.port : preferred
}

async function runPgCtl({ binaries, owner, dir }: Cluster, args: readonly string[]) {
  return await runProgram(
    await launchAs(owner, [dir, binaries.pgCtl], [binaries.pgCtl, '-D', dir, '-w', '-t', '60', ...args]),
  )
}

async function rotateLog(path: string): Promise<number> {
  const { size } = await stat(path).catch(() => ({ size: 0 }))
  if (size < LOG_LIMIT_BYTES) return size
  await rename(path, `${path}.1`)
  return 0
}
