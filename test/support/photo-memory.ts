import { readFileSync } from 'node:fs'
import { createSeparateImages } from '../../src/adapters/sharp/separate-images.ts'
import { VARIANTS } from '../../src/intake/photo.ts'
import { drawGridHeic } from './draw-grid-heic.ts'
import { drawLandscape, drawNoise } from './draw-photo.ts'

/** As many as the queue's lane for photos works on at once. */
const AT_ONCE = 2

/** Seven kinds that decoders hold whole, stream or take tile by tile, each of this size; some with a little grain. */
export async function drawHeavyPhotos(widthPx: number, heightPx: number): Promise<readonly Uint8Array[]> {
  const grain = await drawNoise(widthPx, heightPx, 20).png().toBuffer()
  const draw = (seed: number) =>
    drawLandscape(seed, widthPx, heightPx).composite([{ input: grain, blend: 'soft-light' }])
  const kinds = [
    () => draw(1).jpeg({ quality: 85 }),
    () => draw(2).jpeg({ quality: 80, progressive: true, chromaSubsampling: '4:4:4' }),
    () => drawLandscape(3, widthPx, heightPx).png({ progressive: true }),
    () => draw(4).webp({ quality: 70, effort: 0 }),
    () => drawLandscape(5, widthPx, heightPx).tiff({ compression: 'lzw' }),
    () => drawLandscape(6, widthPx, heightPx).toColourspace('rgb16').png({ progressive: true }),
  ]
  const photos: Uint8Array[] = []
  for (const make of kinds) photos.push(await make().toBuffer())
  const [columns, rows] = [Math.ceil(widthPx / 512), Math.ceil(heightPx / 512)]
  return [await drawGridHeic({ columns, rows, widthPx, heightPx }), ...photos]
}

/** Sends photos all at once through the process for photos and tells the most memory it held, in megabytes; Linux only. */
export async function peakOfPhotos(photos: readonly Uint8Array[]): Promise<number> {
  const before = new Set(childrenOfOurs())
  const images = createSeparateImages()
  const waiting = [...photos]
  const lanes = Array.from({ length: AT_ONCE }, async () => {
    for (let photo = waiting.shift(); photo; photo = waiting.shift()) await images.process(photo, VARIANTS)
  })
  await Promise.all(lanes)
  const [fresh] = childrenOfOurs().filter(pid => !before.has(pid))
  const status = readFileSync(`/proc/${fresh}/status`, 'utf8')
  return (Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]) * 1024) / 1e6
}

const childrenOfOurs = (): readonly string[] =>
  readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean)
