import { type DrawnPhoto, drawPhoto, drawThumbnail, encodeJpeg } from './draw-photo.ts'
import { hashOf } from './hash-of.ts'
import { HEAD_BYTES, jpegTakenAt } from './jpeg-taken-at.ts'
import { readBlob } from './read-blob.ts'

/** What Facebook shows at most; more only costs the sender. @see VARIANTS of intake */
const LONG_EDGE_PX = 2048
/** A photo within both is sent as it is: to encode it anew would cost quality and win little. */
const SMALL_BYTES = 1_500_000

/** A photo as it is to leave the phone, and as it is shown here. */
export interface PreparedPhoto {
  readonly bytes: Blob
  readonly sha256: string
  readonly takenAt: string | null
  /** Null when this browser cannot show it. */
  readonly thumbnail: Blob | null
}

/** Shrinks a photo, unless it is small or its original is wanted, having read when it was taken. */
export async function preparePhoto(file: File, keepsOriginal: boolean): Promise<PreparedPhoto> {
  const takenAt = jpegTakenAt(await readBlob(file.slice(0, HEAD_BYTES)))
  const drawn = await drawPhoto(file, LONG_EDGE_PX)
  const bytes = keepsOriginal || drawn === null ? file : await shrink(file, drawn)
  const thumbnail = drawn && (await drawThumbnail(drawn))
  return { bytes, sha256: await hashOf(await readBlob(bytes)), takenAt, thumbnail }
}

/** Gives the photo itself when nothing would be won. */
async function shrink(file: File, drawn: DrawnPhoto): Promise<Blob> {
  if (!drawn.isShrunk && file.size <= SMALL_BYTES) return file
  const jpeg = await encodeJpeg(drawn.canvas)
  return jpeg !== null && jpeg.size < file.size ? jpeg : file
}
