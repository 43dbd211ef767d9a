import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../../../src/config/root.ts'

/** How a run of the bundled command line ended. */
export interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs the bundled command line with nothing in its environment but these settings. */
export const runProgram = (args: readonly string[], settings: Readonly<Record<string, string>>) =>
  new Promise<Ended>(resolve => {
    const options = { env: { LOCALE: 'en', ...settings } }
    execFile(process.execPath, [join(ROOT, 'dist/cli.js'), ...args], options, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    )
  })
