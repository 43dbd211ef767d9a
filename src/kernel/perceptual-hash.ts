/**
 * Bits of 64 that may differ between two renditions of one photo. Resized, compressed and lighter copies of six scenes
 * stayed within 6, other scenes were more than 12 apart (measured 2026-11, test/contract/perceptual-hash.test.ts).
 */
export const SAME_PHOTO_BITS = 6

/** Counts the bits in which two hashes of 16 hexadecimal digits differ. */
export function differingBits(a: string, b: string): number {
  const bits = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2)
  return bits.replaceAll('0', '').length
}
