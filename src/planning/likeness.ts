import { differingBits, SAME_PHOTO_BITS } from '../kernel/perceptual-hash.ts'
import { foldForSearch } from '../kernel/text.ts'

/** A photo as it is compared with others. */
export interface ComparedPhoto {
  readonly photoId: string
  /** 64 bits as 16 hexadecimal digits; null for one that was never looked at. */
  readonly perceptualHash: string | null
}

/** Tells whether two photos are one, however each was resized or compressed. */
export const isSamePhoto = (a: ComparedPhoto, b: ComparedPhoto): boolean =>
  a.photoId === b.photoId ||
  (a.perceptualHash !== null &&
    b.perceptualHash !== null &&
    differingBits(a.perceptualHash, b.perceptualHash) <= SAME_PHOTO_BITS)

/** Lists the words of a text in order, folded for comparing. */
export const foldedWords = (text: string): readonly string[] =>
  foldForSearch(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** Jaccard's measure: what both have, out of what either has. */
export function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter(words => b.has(words)).length
  return common === 0 ? 0 : common / (a.size + b.size - common)
}

/** Lists every so many words in a row of a text. */
export const rowsOf = (words: readonly string[], length: number): ReadonlySet<string> =>
  new Set(words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' ')))
