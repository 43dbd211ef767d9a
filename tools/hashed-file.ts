import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, parse } from 'node:path'

/** Writes an asset under a name that changes with its content, so that a browser may keep it for a year. */
export async function writeHashed(
  folder: string,
  name: string,
  content: string | Uint8Array,
): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const { name: stem, ext } = parse(name)
  const hashed = `${stem}-${hash}${ext}`
  await writeFile(join(folder, hashed), content)
  return hashed
}
