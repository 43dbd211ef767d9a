import { randomBytes } from 'node:crypto'
import { chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, findBinaries } from './binaries.ts'
import { runProgram } from './run-program.ts'
import { chooseServerOwner, launchAs, type ServerOwner } from './server-owner.ts'
import { startFailure } from './start-failure.ts'

/** A set of databases on disk, made once, with what is needed to start a server on it. */
export interface Cluster {
  readonly binaries: Binaries
  readonly owner: ServerOwner | null
  /** PostgreSQL's own folder; `logPath` lies beside it. */
  readonly dir: string
  readonly logPath: string
  readonly password: string
}

const HALF_MADE = 'postgres.new-'
/** Process ids come again, in containers even at once, so this process also has a name of its own. */
const MAKER = `${HALF_MADE}${process.pid}-${randomBytes(4).toString('hex')}`

/**
 * Finds the cluster in `dataDir/postgres`, or makes it: UTF-8, sorted by code point whatever the machine's
 * language is (queries ask for Vietnamese order by name), entered by password only. It is made under another
 * name and then renamed, so a half-made one is never found, and of two makers the first one wins.
 * @throws {DATABASE_WONT_START} {DATABASE_FULL}
 */
export async function openCluster(dataDir: string): Promise<Cluster> {
  try {
    return await findOrMakeCluster(dataDir)
  } catch (cause) {
    throw startFailure(cause)
  }
}

async function findOrMakeCluster(dataDir: string): Promise<Cluster> {
  const home = join(dataDir, 'postgres')
  // Others may pass through the data folder, not list it: the server may run as another user.
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  const [binaries, owner] = await Promise.all([findBinaries(), chooseServerOwner(home)])
  if (!(await isThere(home))) await makeCluster(dataDir, home, binaries, owner)
  const password = await readFile(join(home, 'password'), 'utf8')
  return { binaries, owner, dir: join(home, 'cluster'), logPath: join(home, 'server.log'), password }
}

async function makeCluster(dataDir: string, home: string, binaries: Binaries, owner: ServerOwner | null) {
  await removeHalfMade(dataDir)
  const draft = await mkdtemp(join(dataDir, `${MAKER}-`))
  const passwordPath = join(draft, 'password')
  try {
    await writeFile(passwordPath, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (owner !== null) await giveAway([draft, passwordPath], owner)
    await runInitdb(binaries, owner, draft, passwordPath)
    await renameUnlessThere(draft, home)
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function giveAway(paths: readonly string[], { uid, gid }: ServerOwner): Promise<void> {
  for (const path of paths) await chown(path, uid, gid)
}

async function runInitdb(binaries: Binaries, owner: ServerOwner | null, draft: string, passwordPath: string) {
  const launch = await launchAs(
    owner,
    [draft, binaries.initdb],
    [
      binaries.initdb,
      `--pgdata=${join(draft, 'cluster')}`,
      `--pwfile=${passwordPath}`,
      '--username=postgres',
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ],
  )
  const { isDone, said } = await runProgram(launch)
  if (!isDone) throw new Error(said)
}

/** Lets the first of two makers win: a folder cannot be renamed onto one that is not empty. */
async function renameUnlessThere(draft: string, home: string): Promise<void> {
  try {
    await rename(draft, home)
  } catch (cause) {
    if (!(await isThere(home))) throw cause
  }
}

/** Clears away what makers that were killed left; a maker still at work is recognised by its process id. */
async function removeHalfMade(dataDir: string): Promise<void> {
  for (const name of (await readdir(dataDir)).filter(isLeftBehind)) {
    // The initdb of a killed maker may still be at work for a moment.
    await rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 })
  }
}

function isLeftBehind(name: string): boolean {
  if (!name.startsWith(HALF_MADE) || name.startsWith(MAKER)) return false
  const pid = Number.parseInt(name.slice(HALF_MADE.length), 10)
  return pid === process.pid || !isAlive(pid)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
