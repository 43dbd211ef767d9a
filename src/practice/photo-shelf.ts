import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Photo bytes under the hash of themselves. */
export interface PhotoShelf {
  /** Keeps the bytes and gives their key. Idempotent. */
  put(bytes: Uint8Array): string
  get(key: string): Uint8Array | null
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Keeps photo bytes in memory. */
export function photosInMemory(): PhotoShelf {
  const shelf = new Map<string, Uint8Array>()
  return {
    put(bytes) {
      const key = hashOf(bytes)
      shelf.set(key, bytes)
      return key
    },
    get: key => shelf.get(key) ?? null,
  }
}

/** Keeps photo bytes as files in a folder; a file appears whole or not at all. */
export function photosOnDisk(folder: string): PhotoShelf {
  mkdirSync(folder, { recursive: true })
  return {
    put(bytes) {
      const key = hashOf(bytes)
      const path = join(folder, key)
      if (existsSync(path)) return key
      writeFileSync(`${path}.new`, bytes)
      renameSync(`${path}.new`, path)
      return key
    },
    get: key => (existsSync(join(folder, key)) ? readFileSync(join(folder, key)) : null),
  }
}
