import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { parse } from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import type { Launch } from './server-owner.ts'

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
    throw new AppError('DATABASE_WONT_START', { cause, values: { reason: `${program} cannot be run` } })
  }
}

/** Picks the sentence that says what went wrong, and gives it as an error of ours. */
export function startFailure(said: string): AppError {
  const reason = /(?:FATAL|PANIC|error): +(.*)/.exec(said)?.[1] ?? said.trim().split('\n').at(-1) ?? ''
  const code = said.includes('No space left on device') ? 'DATABASE_FULL' : 'DATABASE_WONT_START'
  return new AppError(code, { cause: new Error(said), values: { reason } })
}
