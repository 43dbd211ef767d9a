import sharp from 'sharp'
import { createSeparateImages } from '../../src/adapters/sharp/separate-images.ts'
import { VARIANTS } from '../../src/intake/photo.ts'
import { drawNoise, drawScene } from '../support/draw-photo.ts'
import type { Line } from './report.ts'
import { median } from './statistics.ts'

const PHOTO_COUNT = 12
const AT_ONCE = 2
const ROUNDS = 9
/** A phone's twelve megapixels. */
const [WIDTH_PX, HEIGHT_PX] = [4_032, 3_024]

/** Measures photos through the pipeline against the same resizes by sharp alone, one decode each. */
export async function benchPhotos(): Promise<readonly Line[]> {
  // As the pipeline has it: two photos side by side, a thread for each.
  sharp.cache(false)
  sharp.concurrency(1)
  const photo = await drawPhonePhoto()
  const images = createSeparateImages()
  const rounds: { readonly ours: number; readonly floor: number }[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const floor = await perSecond(() => resizeBarely(photo))
    const ours = await perSecond(() => images.process(photo, VARIANTS))
    rounds.push({ ours, floor })
  }
  const middle = (side: 'ours' | 'floor') => median(rounds.map(round => round[side]))
  const target = { atLeast: 0.85 }
  return [
    {
      name: 'Photos of 12 megapixels',
      unit: 'photos/s',
      ours: middle('ours'),
      floor: middle('floor'),
      target,
    },
  ]
}

/** Draws a scene with a little grain, so that its file is as large as a phone's. */
async function drawPhonePhoto(): Promise<Uint8Array> {
  const grain = await drawNoise(WIDTH_PX, HEIGHT_PX).png().toBuffer()
  const scene = drawScene(WIDTH_PX, HEIGHT_PX).composite([{ input: grain, blend: 'soft-light' }])
  return scene.jpeg({ quality: 85 }).toBuffer()
}

async function perSecond(work: () => Promise<unknown>): Promise<number> {
  const startedAtMs = performance.now()
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let made = 0; made < PHOTO_COUNT / AT_ONCE; made++) await work()
  })
  await Promise.all(lanes)
  return PHOTO_COUNT / ((performance.now() - startedAtMs) / 1_000)
}

/** Decodes once, shrinks to each size and encodes at the pipeline's first quality. */
async function resizeBarely(photo: Uint8Array): Promise<void> {
  const largest = VARIANTS[0].longEdgePx
  const { data, info } = await sharp(photo)
    .resize({ width: largest, height: largest, fit: 'inside' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  for (const { longEdgePx } of VARIANTS) {
    await sharp(data, { raw: { width, height, channels } })
      .resize({ width: longEdgePx, height: longEdgePx, fit: 'inside' })
      .jpeg({ quality: 90 })
      .toBuffer()
  }
}
