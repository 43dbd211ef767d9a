import sharp from 'sharp'
import { drawHeavyPhotos, peakOfPhotos } from '../support/photo-memory.ts'
import type { Line } from './report.ts'

/** Forty-eight megapixels, as the largest phones take them. */
const [WIDTH_PX, HEIGHT_PX] = [8_000, 6_000]

/** The most that is taken, of the kind whose decoder needs the most. */
const AVIF_SIDE_PX = 10_000

/** Measures the most memory that the process for photos holds while twelve large ones are sent at once, and for one AVIF. */
export async function benchPeakMemory(): Promise<readonly Line[]> {
  const photos = await drawHeavyPhotos(WIDTH_PX, HEIGHT_PX)
  const twelve = await peakOfPhotos([...photos, ...photos].slice(0, 12))
  const avif = await peakOfPhotos([await drawAvif()])
  const name = 'Twelve photos of 48 megapixels at once, two of them HEIC: memory of their process'
  return [
    { name, unit: 'MB', ours: twelve, floor: null, target: { atMost: 600 } },
    { name: 'The largest AVIF there may be: the same', unit: 'MB', ours: avif, floor: null, target: null },
  ]
}

/** Only its size matters to the decoder. */
function drawAvif(): Promise<Buffer> {
  const [width, height] = [AVIF_SIDE_PX, AVIF_SIDE_PX]
  const grey = sharp({ create: { width, height, channels: 3, background: '#888' } })
  return grey.avif({ quality: 30, effort: 0 }).toBuffer()
}
