import { createHash } from 'node:crypto'
import sharp, { type Sharp } from 'sharp'
import { drawLandscape, drawNoise } from './draw-photo.ts'

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

const drawSnapshot = (place: number, widthPx: number): Promise<Snapshot> =>
  take(
    place,
    sharp({
      create: {
        width: widthPx,
        height: (widthPx * 3) / 4,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 90 + place * 8, sigma: 24 },
      },
    }),
    70,
  )

/** Draws landscapes of twelve megapixels and some 5 MB, as a phone's camera takes them. */
export async function drawLargeSnapshots(count: number): Promise<readonly Snapshot[]> {
  const snapshots: Snapshot[] = []
  // One at a time: each is 36 MB while it is drawn.
  for (let place = 0; place < count; place++) {
    const grain = await drawNoise(4_032, 3_024, 24).png({ compressionLevel: 0 }).toBuffer()
    const scene = drawLandscape(place + 1, 4_032, 3_024).composite([{ input: grain, blend: 'soft-light' }])
    snapshots.push(await take(place, scene, 95))
  }
  return snapshots
}

async function take(place: number, scene: Sharp, quality: number): Promise<Snapshot> {
  const tags = { IFD0: { Make: 'Điện thoại' }, IFD2: { DateTimeOriginal: `2026:11:22 08:30:${10 + place}` } }
  const buffer = await scene.withExif(tags).jpeg({ quality }).toBuffer()
  const sha256 = createHash('sha256').update(buffer).digest('hex')
  return { name: `ảnh ${place + 1}.jpg`, mimeType: 'image/jpeg', buffer, sha256 }
}
