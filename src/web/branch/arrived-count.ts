import type { SubmissionPhoto } from '../../intake/index.ts'

/** Counts the photos that are safe with us; a refused one arrived, too. */
export const arrivedCount = (photos: readonly Pick<SubmissionPhoto, 'state'>[]): number =>
  photos.filter(({ state }) => state !== 'unknown' && state !== 'arriving').length
