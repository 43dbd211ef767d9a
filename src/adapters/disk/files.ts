import { type FileHandle, mkdir, open, rename, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isMissing, isTaken } from './disk-errors.ts'

/** Counts a file's bytes; null when there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  return (await orMissing(stat(path)))?.size ?? null
}

/** Tells whether there is such a file. */
export const exists = async (path: string): Promise<boolean> => (await sizeOf(path)) !== null

/** Makes a new file to write, with its folder where there is none; null when its name is taken. */
export async function makeFile(path: string): Promise<FileHandle | null> {
  try {
    const made = await orMissing(open(path, 'wx'))
    if (made !== null) return made
    await mkdir(dirname(path), { recursive: true })
    return await open(path, 'wx')
  } catch (error) {
    if (isTaken(error)) return null
    throw error
  }
}

/** Renames a file, if it is there; tells whether it was. */
export const renameIfThere = async (from: string, to: string): Promise<boolean> =>
  (await orMissing(rename(from, to).then(() => true))) ?? false

/** Removes a file, if it is there. */
export const removeFile = async (path: string): Promise<void> => void (await orMissing(unlink(path)))

/** Waits until a folder's list of names is on the disk itself. */
export async function flushFolder(path: string): Promise<void> {
  // Windows has no such call and needs none.
  if (process.platform === 'win32') return
  await using handle = await open(path, 'r')
  await handle.sync()
}

async function orMissing<T>(act: Promise<T>): Promise<T | null> {
  try {
    return await act
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}
