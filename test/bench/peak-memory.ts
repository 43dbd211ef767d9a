import { drawHeavyPhotos, peakOfPhotos } from '../support/photo-memory.ts'
import type { Line } from './report.ts'

/** Forty-eight megapixels, as the largest phones take them. */
const [WIDTH_PX, HEIGHT_PX] = [8_000, 6_000]

/** Measures the most memory that the process for photos holds while twelve large ones are sent at once. */
export async function benchPeakMemory(): Promise<readonly Line[]> {
  const photos = await drawHeavyPhotos(WIDTH_PX, HEIGHT_PX)
  const ours = await peakOfPhotos([...photos, ...photos])
  const name = 'Twelve photos of 48 megapixels at once: memory of their process'
  return [{ name, unit: 'MB', ours, floor: null, target: { atMost: 600 } }]
}
