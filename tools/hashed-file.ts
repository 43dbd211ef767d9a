import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const TEXT = new Set(['.css', '.js', '.svg'])

/**
 * Writes an asset under a name that changes with its content, so that a browser may keep it for a year; a text also
 * compressed, once for all who ask.
 */
export async function writeHashed(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const { name: stem, ext } = parse(name)
  const hashed = `${stem}-${hash}${ext}`
  await writeFile(join(folder, hashed), content)
  if (TEXT.has(ext)) {
    await writeFile(join(folder, `${hashed}.gz`), gzipSync(content, { level: 9 }))
    await writeFile(join(folder, `${hashed}.br`), brotliCompressSync(content))
  }
  return hashed
}
