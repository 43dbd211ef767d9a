import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parse } from 'node:path'
import type { Launch } from './server-owner.ts'
import { startFailure } from './start-failure.ts'

/** PostgreSQL's programs get no settings and no secrets of ours, and speak English, which we read. */
const POSIX_ENVIRONMENT = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LC_ALL: 'C',
}
/** On Windows the server inherits the pipes of the program that started it, so they never close. */
const ENDED = process.platform === 'win32' ? 'exit' : 'close'

/**
 * Runs one of PostgreSQL's programs to its end and gives what it said.
 * @throws {DATABASE_WONT_START} when it cannot be run at all
 */
export async function runProgram({ command: [program, ...args], owner }: Launch) {
  const child = spawn(program, args, {
    ...owner,
    cwd: parse(process.cwd()).root,
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
    env: process.platform === 'win32' ? undefined : POSIX_ENVIRONMENT,
  })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => said.push(chunk))
  try {
    const [exitCode] = await once(child, ENDED)
    return { isDone: exitCode === 0, said: Buffer.concat(said).toString() }
  } catch (cause) {
    throw startFailure(cause)
  }
}
