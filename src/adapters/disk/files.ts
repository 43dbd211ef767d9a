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

/** Renames a file, if it is there. */
export const renameIfThere = async (from: string, to: string): Promise<void> =>
  void (await orMissing(rename(from, to)))

/** Removes a file, if it is there. */
export const removeFile = async (path: string): Promise<void> => void (await orMissing(unlink(path)))

/** Waits until a file, or a folder's list of names, is on the disk itself. */
export async function flush(path: string, kind: 'file' | 'folder'): Promise<void> {
  // Windows has no such call for folders and needs none; for a file it must be open to be written.
  if (kind === 'folder' && process.platform === 'win32') return
  await using handle = await open(path, kind === 'file' ? 'r+' : 'r')
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
