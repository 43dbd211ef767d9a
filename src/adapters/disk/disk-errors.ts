import { AppError } from '../../kernel/errors.ts'

/** What the operating system calls "no room": the disk is full, or this person's share of it. */
const FULL = ['ENOSPC', 'EDQUOT']

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

/** Tells whether the file or folder does not exist. */
export const isMissing = (error: unknown): boolean => codeOf(error) === 'ENOENT'

/** Tells whether there is such a file already. */
export const isTaken = (error: unknown): boolean => codeOf(error) === 'EEXIST'

/**
 * Runs one act on the disk and gives its errors our names; what is not the disk's passes as it is.
 * @throws {STORAGE_FULL}
 * @throws {OBJECT_NOT_FOUND}
 */
export const translateDiskErrors = async <T>(act: () => Promise<T>): Promise<T> => {
  try {
    return await act()
  } catch (error) {
    if (isMissing(error)) throw new AppError('OBJECT_NOT_FOUND', { cause: error })
    if (FULL.some(code => code === codeOf(error))) throw new AppError('STORAGE_FULL', { cause: error })
    throw error
  }
}
