import { randomBytes } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
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
  const draft = join(dataDir, `${HALF_MADE}${process.pid}-${randomBytes(4).toString('hex')}`)
  const passwordPath = join(draft, 'password')
  await mkdir(draft, { mode: 0o700 })
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
  for (const name of await readdir(dataDir)) {
    const pid = name.startsWith(HALF_MADE) ? Number.parseInt(name.slice(HALF_MADE.length), 10) : null
    // Its initdb may still be at work for a moment.
    const options = { recursive: true, force: true, maxRetries: 10 }
    if (pid !== null && !isAlive(pid)) await rm(join(dataDir, name), options)
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return pid !== process.pid
  } catch {
    return false
  }
}

const isThere = async (path: string): Promise<boolean> => (await stat(path).catch(() => null)) !== null
