import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AppError } from '../../kernel/errors.ts'

/** The unprivileged user that PostgreSQL runs as when we are root, because it refuses to run as root. */
export interface ServerOwner {
  readonly uid: number
  readonly gid: number
}

const CANDIDATES = ['postgres', 'nobody']
const OTHERS_MAY_PASS = 0o001

/**
 * Chooses who runs the server: null means ourselves. As root it is whoever owns the cluster already, else the
 * machine's `postgres` or `nobody`; nobody is added to the machine. initdb insists on a user with a name.
 * @throws {DATABASE_WONT_START} when root finds no such user
 */
export async function chooseServerOwner(clusterDir: string): Promise<ServerOwner | null> {
  if (process.getuid?.() !== 0) return null
  const owner = (await ownerOf(clusterDir)) ?? (await findInPasswd())
  if (owner === null) throw new AppError('DATABASE_WONT_START', { values: { reason: 'no user "nobody"' } })
  return owner
}

/** What to start, and as whom. */
export interface Launch {
  readonly command: readonly [string, ...string[]]
  readonly owner: ServerOwner | null
}

/**
 * Tells how to start a program as this owner so that it reaches these paths. Where a folder above them is
 * closed to others (a checkout below /root), Linux lets the program keep one right of root's, to pass folders.
 * @throws {DATABASE_WONT_START} when a folder is closed and this is not Linux
 */
export async function launchAs(
  owner: ServerOwner | null,
  paths: readonly string[],
  command: Launch['command'],
): Promise<Launch> {
  if (owner === null) return { command, owner }
  const closed = (await Promise.all(paths.map(findClosedFolder))).find(folder => folder !== null)
  if (closed === undefined) return { command, owner }
  if (process.platform !== 'linux') {
    throw new AppError('DATABASE_WONT_START', { values: { reason: `${closed} is closed to other users` } })
  }
  const identity = ['--reuid', `${owner.uid}`, '--regid', `${owner.gid}`, '--clear-groups']
  const right = [
    '--securebits',
    '+no_setuid_fixup',
    '--inh-caps',
    '+dac_override',
    '--ambient-caps',
    '+dac_override',
  ]
  return { command: ['setpriv', ...identity, ...right, ...command], owner: null }
}

async function ownerOf(path: string): Promise<ServerOwner | null> {
  const found = await stat(path).catch(() => null)
  return found === null || found.uid === 0 ? null : { uid: found.uid, gid: found.gid }
}

async function findInPasswd(): Promise<ServerOwner | null> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n').map(line => line.split(':'))
  const line = CANDIDATES.map(name => lines.find(fields => fields[0] === name)).find(Boolean)
  return line === undefined ? null : { uid: Number(line[2]), gid: Number(line[3]) }
}

async function findClosedFolder(path: string): Promise<string | null> {
  const parent = dirname(path)
  if (parent === path) return null
  const { mode } = await stat(parent)
  return (mode & OTHERS_MAY_PASS) === 0 ? parent : await findClosedFolder(parent)
}
