import { readTakenAt } from '../../../kernel/exif.ts'

const [START_OF_IMAGE, START_OF_SCAN, APP1] = [0xffd8, 0xffda, 0xffe1]
/** Tags stand before the picture; a camera's are far below this. */
export const HEAD_BYTES = 256 * 1024

/** Reads from the beginning of a JPEG when it was taken; null when it is none, or does not say. */
export function jpegTakenAt(head: Uint8Array): string | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength)
  if (view.byteLength < 4 || view.getUint16(0) !== START_OF_IMAGE) return null
  for (let at = 2; at + 4 <= view.byteLength; ) {
    const marker = view.getUint16(at)
    const length = view.getUint16(at + 2)
    if (marker === START_OF_SCAN || marker < 0xff00 || length < 2) return null
    const takenAt = marker === APP1 ? readTakenAt(head.subarray(at + 4, at + 2 + length)) : null
    if (takenAt !== null) return takenAt
    at += 2 + length
  }
  return null
}
