import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Cluster } from './cluster.ts'

/** What a server says about itself in `postmaster.pid`. It is left behind when the server is killed. */
export interface LockFile {
  readonly pid: number
  readonly port: number
}

/** Reads the lock file; null when there is none. Zeros stand for what is not written in it (yet). */
export async function readLockFile(cluster: Cluster): Promise<LockFile | null> {
  const text = await readFile(pathOf(cluster), 'utf8').catch(() => null)
  if (text === null) return null
  // @see PostgreSQL 18 source, src/include/utils/pidfile.h: line 1 is the process, line 4 the port.
  const [pid, , , port] = text.split('\n')
  return { pid: Number(pid) || 0, port: Number(port) || 0 }
}

/**
 * Removes this lock file, of a dead server whose process id now belongs to another program, or to a corpse
 * that nobody buried: PostgreSQL cannot tell them from a server and refuses to start. Should a server live
 * after all, its second guard, the shared memory named after the folder, still keeps another one out.
 */
export async function removeLockFile(cluster: Cluster, { pid }: LockFile): Promise<void> {
  // Another process may have found the same and have its server running by now.
  if ((await readLockFile(cluster))?.pid === pid) await rm(pathOf(cluster), { force: true })
}

/** Tells whether a process may be a PostgreSQL server. Only Linux lets us look closer than "perhaps". */
export async function mayBeServer(pid: number): Promise<boolean> {
  if (process.platform !== 'linux' || pid === 0) return true
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return /^\d+ \(postgres\) [^ZX]/.test(stat)
}

const pathOf = (cluster: Cluster): string => join(cluster.dir, 'postmaster.pid')
