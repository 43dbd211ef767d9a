import sharp from 'sharp'
import { toJpeg } from './to-jpeg.ts'

const SIDE_PX = 2048
const GAP_PX = 16

/** How many photos stand in each row, by how many there are; the first is the largest or stands alone. */
const ROWS: Readonly<Record<number, readonly number[]>> = {
  2: [2],
  3: [1, 2],
  4: [2, 2],
  5: [2, 3],
  6: [3, 3],
}

/** Puts two to six photos side by side on white, each cut to its place around what draws the eye. */
export const drawCollage = async (jpegs: readonly Uint8Array[]): Promise<Uint8Array> => {
  const places = placesOf(jpegs.length)
  const parts = await Promise.all(
    places.map(async ({ left, top, width, height }, at) => ({
      input: await sharp(jpegs[at]).resize(width, height, { fit: 'cover', position: 'attention' }).toBuffer(),
      ...{ left, top },
    })),
  )
  const canvas = sharp({ create: { width: SIDE_PX, height: SIDE_PX, channels: 3, background: '#ffffff' } })
  return toJpeg(canvas.composite(parts), Number.POSITIVE_INFINITY)
}

interface Place {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const placesOf = (count: number): readonly Place[] => {
  const rows = ROWS[count]
  if (rows === undefined) throw new RangeError(`a collage holds two to six photos, not ${count}`)
  const height = share(rows.length)
  return rows.flatMap((perRow, row) => {
    const width = share(perRow)
    return Array.from({ length: perRow }, (_, at) => ({
      left: at * (width + GAP_PX),
      top: row * (height + GAP_PX),
      ...{ width, height },
    }))
  })
}

/** One of so many equal parts of the side, gaps between them taken off. */
const share = (parts: number): number => Math.floor((SIDE_PX - (parts - 1) * GAP_PX) / parts)
