import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { type Config, readConfig } from './config.ts'
import { ROOT } from './root.ts'

/**
 * Reads the configuration of this process: its environment, and beneath it the `.env` of the project's folder.
 * @throws {CONFIG_INVALID} with every problem at once
 */
export async function loadConfig(): Promise<Config> {
  return readConfig(mergeVariables(await readEnvFile(), process.env))
}

/** Lays variables over others. An empty one hides nothing, because empty counts as unset. */
function mergeVariables(
  beneath: Readonly<Record<string, string | undefined>>,
  above: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const given = Object.entries(above).filter(([, value]) => value?.trim())
  return { ...beneath, ...Object.fromEntries(given) }
}

async function readEnvFile(): Promise<Readonly<Record<string, string | undefined>>> {
  try {
    return parseEnv(await readFile(join(ROOT, '.env'), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {}
    throw error
  }
}
