import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ROOT } from '../../src/config/root.ts'

const PROGRAM = join(ROOT, 'test/support/embedded-program.ts')

/** Another process of ours that uses the embedded server; `url` settles when it has its seat. */
export interface EmbeddedProcess {
  readonly child: ChildProcess
  readonly url: Promise<string>
}

/** Starts a process that opens the embedded server of this folder and leaves it when its input ends. */
export function startEmbeddedProcess(dataDir: string): EmbeddedProcess {
  const child = spawn(process.execPath, [PROGRAM, dataDir], { stdio: ['pipe', 'pipe', 'inherit'] })
  const url = once(child.stdout, 'data').then(([bytes]) => String(bytes).trim())
  return { child, url }
}

/** Kills a process as the system does when memory runs out: it cannot tidy up. */
export async function killHard({ child }: EmbeddedProcess): Promise<void> {
  const isGone = once(child, 'exit')
  child.kill('SIGKILL')
  await isGone
}

/** Lets a process leave by itself. */
export async function letLeave({ child }: EmbeddedProcess): Promise<void> {
  const isGone = once(child, 'exit')
  child.stdin?.end()
  await isGone
}
