import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

interface ChildOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Written to its input, which is then closed. */
  readonly input?: string
}

/** How a program ended: its exit code, or null when a signal ended it. */
type ExitCode = number | null

/** Another process of ours, in a process group of its own, with everything it wrote. */
export interface ChildProgram extends AsyncDisposable {
  readonly pid: number
  readonly ended: Promise<ExitCode>
  stdout(): string
  stderr(): string
  /** Waits for a line on stdout; rejects with what it wrote when it ends first. */
  line(isIt: (line: string) => boolean): Promise<string>
  /** Asks it to stop, as a service manager does. */
  stop(): Promise<ExitCode>
  /** Kills the whole group: nothing of it can tidy up. */
  kill(): Promise<ExitCode>
}

/** Runs a program of ours with only this environment. */
export function startChild(args: readonly string[], options: ChildOptions = {}): ChildProgram {
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: 'pipe',
    env: { PATH: process.env.PATH, TZ: 'UTC', ...options.env },
  })
  child.stdin.end(options.input ?? '')
  // A group of its own outlives us unless it is told; asked to stop, a house also stops its PostgreSQL.
  const leave = () => void child.kill('SIGTERM')
  process.once('exit', leave)
  child.once('exit', () => process.off('exit', leave))
  const stdout = gather(child, 'stdout')
  const stderr = gather(child, 'stderr')
  const ended: Promise<ExitCode> = once(child, 'close').then(([code]) => code)
  const pid = child.pid ?? 0
  const signal = (send: () => void) => {
    if (child.exitCode === null && child.signalCode === null) send()
    return ended
  }
  const kill = () => signal(() => process.kill(-pid, 'SIGKILL'))
  return {
    pid,
    ended,
    stdout,
    stderr,
    line: isIt => waitForLine(child, ended, () => stdout().split('\n').slice(0, -1).find(isIt), stderr),
    stop: () => signal(() => child.kill('SIGTERM')),
    kill,
    [Symbol.asyncDispose]: async () => void (await kill()),
  }
}

function gather(child: ChildProcess, name: 'stdout' | 'stderr'): () => string {
  const pieces: string[] = []
  child[name]?.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece))
  return () => pieces.join('')
}

async function waitForLine(
  child: ChildProcess,
  ended: Promise<ExitCode>,
  find: () => string | undefined,
  stderr: () => string,
): Promise<string> {
  for (;;) {
    const line = find()
    if (line !== undefined) return line
    const more = child.stdout === null ? ended : once(child.stdout, 'data')
    const first = await Promise.race([more, ended.then(() => 'ended' as const)])
    if (first === 'ended' && find() === undefined) throw new Error(`It ended first: ${stderr()}`)
  }
}
