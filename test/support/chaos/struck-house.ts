import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { ChildProgram } from '../child-program.ts'
import { launchHouse } from '../house-process.ts'

/** A house that is started again whenever it was struck down. */
export interface StruckHouse extends AsyncDisposable {
  /** Where the present process answers; waits until it is ready. */
  url(): Promise<string>
  /** Kills the present process group, so that nothing of it can tidy up, and starts the next one. */
  kill(): Promise<void>
  /** Stops the present process group in its tracks, for longer than a lease, and lets it go on. */
  freeze(ms: number): Promise<void>
}

/** Starts a house and keeps one standing. */
export function keepHouse(env: Readonly<Record<string, string>>): StruckHouse {
  let child: ChildProgram = launchHouse(env)
  const ready = async (): Promise<string> =>
    JSON.parse(await child.line(line => line.includes('"msg":"Ready"'))).url
  return {
    url: ready,
    kill: async () => {
      await child.kill()
      child = launchHouse(env)
    },
    freeze: async ms => {
      const { pid } = child
      process.kill(-pid, 'SIGSTOP')
      await setTimeout(ms)
      process.kill(-pid, 'SIGCONT')
    },
    [Symbol.asyncDispose]: async () => void (await child.stop()),
  }
}

/** Kills the embedded PostgreSQL of a data folder, if one runs: its children end with it. */
export async function killPostgres(dataDir: string): Promise<void> {
  const text = await readFile(join(dataDir, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!pid) return
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    // Dead already, by the hand that killed its house.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
