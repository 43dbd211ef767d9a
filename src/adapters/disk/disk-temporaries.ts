import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../../kernel/errors.ts'
import type { Pieces, Temporaries } from '../../ports/object-store.ts'
import { translateDiskErrors } from './disk-errors.ts'
import { exists, makeFile, removeFile, renameIfThere, sizeOf } from './files.ts'
import { createPaths, type Paths } from './paths.ts'
import { writePieces } from './write-pieces.ts'

type Part = Parameters<Temporaries['appendTemporary']>[1]

/**
 * Gathers bytes in `temporary/<uuid>`. Whoever makes the file hashes it as it grows, and flushes it to
 * the disk. Whoever adds to it first renames it
 * to `<uuid>.joined`, so that a file under its first name was surely written by its maker alone; a joined one is
 * copied and hashed in the end. So no lock is needed, whichever process adds what.
 */
export function createDiskTemporaries({ folder }: { readonly folder: string }): Temporaries {
  const paths = createPaths(folder)

  const putTemporary = async (source: Pieces, limitBytes: number) => {
    const temporaryId = randomUUID()
    try {
      const made = await make(paths, temporaryId, { source, offsetBytes: 0, limitBytes })
      if (made === null) throw new AppError('OBJECT_NOT_FOUND')
      return { temporaryId, ...made }
    } catch (error) {
      await drop(paths, temporaryId)
      throw error
    }
  }

  const appendTemporary = async (temporaryId: string, part: Part) => {
    const isFirst = part.offsetBytes === 0 && !(await exists(paths.joined(temporaryId)))
    const made = isFirst ? await make(paths, temporaryId, part) : null
    return made ?? { bytes: await add(paths, temporaryId, part), sha256: null }
  }

  const sealTemporary = async (temporaryId: string) => {
    await renameIfThere(paths.temporary(temporaryId), paths.joined(temporaryId))
    return putTemporary(piecesOf(paths.joined(temporaryId)), Number.POSITIVE_INFINITY)
  }

  const openTemporary = async (temporaryId: string) => {
    const handle = await open(paths.temporary(temporaryId))
    return handle.createReadStream()
  }

  return {
    nameTemporary: randomUUID,
    putTemporary: (source, limitBytes) => translateDiskErrors(() => putTemporary(source, limitBytes)),
    appendTemporary: (id, part) => translateDiskErrors(() => appendTemporary(id, part)),
    countTemporary: id => translateDiskErrors(() => count(paths, id)),
    sealTemporary: id => translateDiskErrors(() => sealTemporary(id)),
    openTemporary: id => translateDiskErrors(() => openTemporary(id)),
    dropTemporary: id => translateDiskErrors(() => drop(paths, id)),
    tidyTemporaries: before => translateDiskErrors(() => tidy(paths.temporaryFolder, before)),
  }
}

/** Reads a file; it is opened when the first piece is asked for. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path)
}

/** Makes the file and fills it; null when it is there already. */
async function make(paths: Paths, temporaryId: string, { source, ...place }: Part) {
  await using handle = await makeFile(paths.temporary(temporaryId))
  if (handle === null) return null
  const hash = createHash('sha256')
  const bytes = await writePieces(handle, source, { ...place, hash })
  await handle.sync()
  return { bytes, sha256: hash.digest('hex') }
}

/** Adds to a file that somebody made. */
async function add(paths: Paths, temporaryId: string, { source, ...place }: Part): Promise<number> {
  await renameIfThere(paths.temporary(temporaryId), paths.joined(temporaryId))
  if ((await count(paths, temporaryId)) < place.offsetBytes) throw new AppError('UPLOAD_OFFSET_WRONG')
  await using handle = await open(paths.joined(temporaryId), 'r+')
  return await writePieces(handle, source, { ...place, hash: null })
}

const count = async (paths: Paths, temporaryId: string) =>
  (await sizeOf(paths.joined(temporaryId))) ?? (await sizeOf(paths.temporary(temporaryId))) ?? 0

async function drop(paths: Paths, temporaryId: string): Promise<void> {
  await Promise.all([paths.temporary(temporaryId), paths.joined(temporaryId)].map(removeFile))
}

async function tidy(folder: string, before: Date): Promise<number> {
  await mkdir(folder, { recursive: true })
  let count = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (!(await exists(path)) || (await stat(path)).mtime >= before) continue
    await removeFile(path)
    count++
  }
  return count
}
