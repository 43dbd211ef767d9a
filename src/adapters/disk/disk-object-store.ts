import { createReadStream } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { AppError } from '../../kernel/errors.ts'
import type { ObjectStore } from '../../ports/object-store.ts'
import { translateDiskErrors } from './disk-errors.ts'
import { createDiskTemporaries } from './disk-temporaries.ts'
import { exists, flushFolder, removeFile, renameIfThere } from './files.ts'
import { createPaths } from './paths.ts'

/**
 * Keeps objects as files: `temporary/<uuid>` while they arrive, `objects/ab/cd/<hash>` for good.
 * Bytes are flushed to the disk before they get their lasting name, so a name never stands on half a file.
 */
export function createDiskObjectStore({ folder }: { readonly folder: string }): ObjectStore {
  const paths = createPaths(folder)
  const temporaries = createDiskTemporaries({ folder })
  let shards: Promise<void> | null = null

  /** Makes the upper folders, all of them at once, so that no photo has to wait for them to last. */
  const makeShards = () => {
    shards ??= makeLasting(paths.shards, [paths.objectsFolder, folder])
    // Where the disk was full, the next one tries again.
    shards.catch(() => {
      shards = null
    })
    return shards
  }

  const makeObjectFolder = async (sha256: string) => {
    await makeShards()
    const own = paths.objectFolder(sha256)
    await makeLasting([own], [dirname(own)])
  }

  const makePermanent = async (temporaryId: string, sha256: string) => {
    const [from, to] = [paths.temporary(temporaryId), paths.object(sha256)]
    await makeObjectFolder(sha256)
    // Over one that stands there already, which has the same bytes.
    if (!(await renameIfThere(from, to)) && !(await exists(to))) throw new AppError('OBJECT_NOT_FOUND')
    // A new name lasts only once its folder is on the disk.
    await flushFolder(paths.objectFolder(sha256))
  }

  const put = async (bytes: Uint8Array) => {
    const { temporaryId, sha256 } = await temporaries.putTemporary(pieceOf(bytes), bytes.byteLength)
    await makePermanent(temporaryId, sha256)
    return { sha256, bytes: bytes.byteLength }
  }

  const openObject = async (sha256: string) => {
    const handle = await open(paths.object(sha256))
    return handle.createReadStream()
  }

  const check = async () => {
    const { temporaryId } = await temporaries.putTemporary(pieceOf(Buffer.from('ok')), 2)
    await temporaries.dropTemporary(temporaryId)
  }

  return {
    ...temporaries,
    makePermanent: (temporaryId, sha256) => translateDiskErrors(() => makePermanent(temporaryId, sha256)),
    put: bytes => translateDiskErrors(() => put(bytes)),
    has: sha256 => translateDiskErrors(() => exists(paths.object(sha256))),
    open: sha256 => translateDiskErrors(() => openObject(sha256)),
    read: sha256 => translateDiskErrors(() => buffer(createReadStream(paths.object(sha256)))),
    remove: sha256 => translateDiskErrors(() => removeFile(paths.object(sha256))),
    check: () => translateDiskErrors(check),
  }
}

async function* pieceOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Makes folders that last, unless they are there; `parents` is where a new name then stands. */
async function makeLasting(folders: readonly string[], parents: readonly string[]): Promise<void> {
  const made = await Promise.all(folders.map(folder => mkdir(folder, { recursive: true })))
  if (made.some(first => first !== undefined)) await Promise.all(parents.map(flushFolder))
}
