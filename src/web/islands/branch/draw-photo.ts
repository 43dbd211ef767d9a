const JPEG_QUALITY = 0.85

/** A photo drawn upright. */
export interface DrawnPhoto {
  readonly canvas: HTMLCanvasElement
  readonly isShrunk: boolean
}

/**
 * Draws a photo upright, as its EXIF orientation says, no longer than `longEdgePx`. Null when this browser does not know
 * its format, as few know HEIC.
 */
export async function drawPhoto(photo: Blob, longEdgePx: number): Promise<DrawnPhoto | null> {
  const address = URL.createObjectURL(photo)
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const { naturalWidth, naturalHeight } = picture
    const scale = Math.min(1, longEdgePx / Math.max(naturalWidth, naturalHeight))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(naturalWidth * scale)
    canvas.height = Math.round(naturalHeight * scale)
    const pen = canvas.getContext('2d')
    if (pen === null || canvas.width === 0) return null
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height)
    return { canvas, isShrunk: scale < 1 }
  } catch {
    return null
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Encodes what was drawn, without any tag; null when there was no memory for it. */
export const encodeJpeg = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise(resolve => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY))

/** Enough for a list on a phone with three dots to the pixel. */
const THUMBNAIL_PX = 288

/** Draws what was drawn once more, small. */
export function drawThumbnail({ canvas }: DrawnPhoto): Promise<Blob | null> {
  const scale = Math.min(1, THUMBNAIL_PX / Math.max(canvas.width, canvas.height))
  const small = document.createElement('canvas')
  small.width = Math.max(1, Math.round(canvas.width * scale))
  small.height = Math.max(1, Math.round(canvas.height * scale))
  small.getContext('2d')?.drawImage(canvas, 0, 0, small.width, small.height)
  return encodeJpeg(small)
}
