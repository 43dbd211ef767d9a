import { createHash } from 'node:crypto'
import sharp from 'sharp'

/** A photo as a phone's camera made it. */
export interface Snapshot {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
  readonly sha256: string
}

/** Draws photos no two of which are alike, with the tags of a camera and as hard to compress as grass. */
export const drawSnapshots = (count: number, widthPx: number): Promise<readonly Snapshot[]> =>
  Promise.all(Array.from({ length: count }, (_, place) => drawSnapshot(place, widthPx)))

async function drawSnapshot(place: number, widthPx: number): Promise<Snapshot> {
  const noise = { type: 'gaussian', mean: 90 + place * 8, sigma: 24 } as const
  const picture = sharp({
    create: { width: widthPx, height: (widthPx * 3) / 4, channels: 3, background: '#888', noise },
  })
  const tags = { IFD0: { Make: 'Điện thoại' }, IFD2: { DateTimeOriginal: `2026:11:22 08:30:${10 + place}` } }
  const buffer = await picture.withExif(tags).jpeg({ quality: 70 }).toBuffer()
  const sha256 = createHash('sha256').update(buffer).digest('hex')
  return { name: `ảnh ${place + 1}.jpg`, mimeType: 'image/jpeg', buffer, sha256 }
}
