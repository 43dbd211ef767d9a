import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../kernel/errors.ts'
import type { Config } from './config.ts'
import { isSecretKey } from './env.ts'

/**
 * Gives the installation's 32 secret bytes: SECRET_KEY, or those kept in `DATA_DIR/secret-key`, which is made
 * the first time. Of two processes that start together the first one's key stands, and both use it.
 * @throws {SECRET_UNREADABLE} when the file cannot be read, or was damaged
 */
export async function openSecretKey(config: Pick<Config, 'secretKey' | 'dataDir'>): Promise<Uint8Array> {
  if (config.secretKey !== null) return bytesOf(config.secretKey.reveal())
  const path = join(config.dataDir, 'secret-key')
  try {
    const key = await readFile(path, 'utf8').catch(() => makeKey(config.dataDir, path))
    if (isSecretKey(key.trim())) return bytesOf(key.trim())
  } catch (cause) {
    throw new AppError('SECRET_UNREADABLE', { cause, values: { path } })
  }
  throw new AppError('SECRET_UNREADABLE', { values: { path } })
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

/** Writes a whole file first and then gives it its name, which fails when the name is taken. */
async function makeKey(dataDir: string, path: string): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await mkdir(dataDir, { recursive: true, mode: 0o711 })
  try {
    await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flush: true })
    await link(draft, path).catch(() => undefined)
  } finally {
    await rm(draft, { force: true })
  }
  return await readFile(path, 'utf8')
}
