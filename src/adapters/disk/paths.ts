import { join } from 'node:path'
import { AppError } from '../../kernel/errors.ts'

const SHA256_HEX = /^[0-9a-f]{64}$/
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type Paths = ReturnType<typeof createPaths>

/**
 * Names the files of the store. A name is made only from a hash or an id of ours, never from what a person
 * called the file; anything else names nothing. Two levels of 256 folders keep each folder small.
 */
export const createPaths = (folder: string) => {
  const temporaryFolder = join(folder, 'temporary')
  const objects = join(folder, 'objects')

  const shardsOf = (sha256: string) => {
    if (!SHA256_HEX.test(sha256)) throw new AppError('OBJECT_NOT_FOUND')
    return [sha256.slice(0, 2), sha256.slice(2, 4)] as const
  }

  const temporary = (temporaryId: string) => {
    if (!UUID.test(temporaryId)) throw new AppError('OBJECT_NOT_FOUND')
    return join(temporaryFolder, temporaryId)
  }

  return {
    temporaryFolder,
    /** Written once, by one. */
    temporary,
    /** Written in parts, perhaps by several at once. */
    joined: (temporaryId: string) => `${temporary(temporaryId)}.joined`,
    objectFolder: (sha256: string) => join(objects, ...shardsOf(sha256)),
    object: (sha256: string) => join(objects, ...shardsOf(sha256), sha256),
    objectsFolder: objects,
    /** The folders that those of objects stand in. */
    shards: Array.from({ length: 256 }, (_, i) => join(objects, i.toString(16).padStart(2, '0'))),
  }
}
