import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { AppError } from '../../kernel/errors.ts'
import type { ObjectStore } from '../../ports/object-store.ts'
import { isMissing, translateDiskErrors } from './disk-errors.ts'
import { createPaths, type Paths } from './paths.ts'

/**
 * Keeps objects as files: `temporary/<uuid>` while they arrive, `objects/ab/cd/<hash>` for good.
 * Bytes are flushed to the disk before they get their lasting name, so a name never stands on half a file.
 */
export const createDiskObjectStore = ({ folder }: { readonly folder: string }): ObjectStore => {
  const paths = createPaths(folder)

  const putTemporary = async (source: Readable, limitBytes: number) => {
    const temporaryId = randomUUID()
    const path = paths.temporary(temporaryId)
    try {
      await mkdir(paths.temporaryFolder, { recursive: true })
      return { temporaryId, ...(await receive(source, path, limitBytes)) }
    } catch (error) {
      await rm(path, { force: true })
      throw error
    }
  }

  const makePermanent = async (temporaryId: string, sha256: string) => {
    const [from, to] = [paths.temporary(temporaryId), paths.object(sha256)]
    if (await exists(to)) return rm(from, { force: true })
    await makeLastingFolder(paths, sha256)
    await rename(from, to)
    await flushFolder(paths.objectFolder(sha256))
  }

  const put = async (bytes: Uint8Array) => {
    const { temporaryId, sha256 } = await putTemporary(Readable.from([bytes]), bytes.byteLength)
    await makePermanent(temporaryId, sha256)
    return { sha256, bytes: bytes.byteLength }
  }

  const openObject = async (sha256: string) => {
    const handle = await open(paths.object(sha256))
    return handle.createReadStream()
  }

  const check = async () => {
    const path = paths.temporary(randomUUID())
    await mkdir(paths.temporaryFolder, { recursive: true })
    await writeFile(path, 'ok', { flush: true })
    await rm(path)
  }

  return {
    putTemporary: (source, limitBytes) => translateDiskErrors(() => putTemporary(source, limitBytes)),
    makePermanent: (temporaryId, sha256) => translateDiskErrors(() => makePermanent(temporaryId, sha256)),
    put: bytes => translateDiskErrors(() => put(bytes)),
    dropTemporary: id => translateDiskErrors(() => rm(paths.temporary(id), { force: true })),
    tidyTemporaries: before => translateDiskErrors(() => tidy(paths.temporaryFolder, before)),
    open: sha256 => translateDiskErrors(() => openObject(sha256)),
    read: sha256 => translateDiskErrors(() => buffer(createReadStream(paths.object(sha256)))),
    remove: sha256 => translateDiskErrors(() => rm(paths.object(sha256), { force: true })),
    check: () => translateDiskErrors(check),
  }
}

/** Writes, counts and hashes in one pass; `pipeline` holds the sender back when the disk is slower. */
const receive = async (source: Readable, path: string, limitBytes: number) => {
  const hash = createHash('sha256')
  let bytes = 0
  const measure = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      bytes += chunk.byteLength
      if (bytes > limitBytes) throw new AppError('PHOTO_TOO_LARGE', { values: { limitBytes } })
      hash.update(chunk)
      yield chunk
    }
  }
  // `wx`: a name that is taken is an error. `flush`: on the disk before this resolves.
  await pipeline(source, measure, createWriteStream(path, { flags: 'wx', flush: true }))
  return { sha256: hash.digest('hex'), bytes }
}

const exists = async (path: string) => {
  try {
    await stat(path)
    return true
  } catch (error) {
    if (isMissing(error)) return false
    throw error
  }
}

const makeLastingFolder = async (paths: Paths, sha256: string) => {
  const folder = paths.objectFolder(sha256)
  const firstMade = await mkdir(folder, { recursive: true })
  if (firstMade) for (const parent of paths.parents(sha256)) await flushFolder(parent)
}

/** A new name lasts only once its folder is on the disk. Windows has no such call and needs none. */
const flushFolder = async (folder: string) => {
  if (process.platform === 'win32') return
  await using handle = await open(folder)
  await handle.sync()
}

const tidy = async (folder: string, before: Date) => {
  await mkdir(folder, { recursive: true })
  let count = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (!(await exists(path)) || (await stat(path)).mtime >= before) continue
    await rm(path, { force: true })
    count++
  }
  return count
}
