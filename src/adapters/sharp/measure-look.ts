import sharp from 'sharp'
import type { PhotoLook } from '../../ports/images.ts'
import type { Pixels } from './render.ts'

/** Every photo is looked at in this size, so that a figure means the same for a small and for a large one. */
const LONG_EDGE_PX = 1024
const TILE_PX = 32
/** A tile whose lightness varies by less, as sky and walls do, has nothing that could be sharp. */
const LEAST_DEVIATION = 6
/** The sharpest tenth speaks for the photo: a portrait before a soft background is sharp. */
const SHARPEST_SHARE = 0.1
/** With fewer tiles that show anything nobody can tell. */
const LEAST_TILES = 8
/** From 0 to 255: from here down nothing is to be made out, from there up nothing is left. */
const DARK = 40
const BRIGHT = 250
/** Neighbours that differ by no more are flat: drawn, or compressed away, never photographed. */
const FLAT_STEP = 1
const SAMPLED = 9
/** Every second row tells as much of flat fields and of edges as all do. */
const ROW_STEP = 2

/** One value for each pixel, row by row. */
export interface Plane {
  readonly values: Uint8Array
  readonly width: number
  readonly height: number
}

/** Shrinks decoded pixels to what they are looked at in: one plane, the green, which carries most of the lightness. */
export async function toPlane({ data, info }: Pixels): Promise<Plane> {
  const { width, height, channels } = info
  const small = await sharp(data, { raw: { width, height, channels } })
    // Working the lightness out of all three takes five times as long (measured 2026-11).
    .extractChannel('green')
    .resize({ width: LONG_EDGE_PX, height: LONG_EDGE_PX, fit: 'inside', withoutEnlargement: true })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { values: small.data, width: small.info.width, height: small.info.height }
}

/** Measures what the decoded pixels look like; `plane` is their shrunk copy. */
export const measureLook = (pixels: Pixels, plane: Plane): PhotoLook => ({
  ...measureLight(pixels),
  flatShare: measureFlat(plane),
  sharpness: measureSharpness(plane),
})

/** Of all three colours, since a red flag is not dark; of every ninth pixel, which tells as much as all. */
function measureLight({ data, info }: Pixels): Pick<PhotoLook, 'lightness' | 'darkShare' | 'brightShare'> {
  let [sum, dark, bright, count] = [0, 0, 0, 0]
  for (let at = 0; at + 2 < data.length; at += SAMPLED * info.channels) {
    // Rec. 601: how light red, green and blue are to the eye.
    const value = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
    sum += value
    count++
    if (value < DARK) dark++
    if (value >= BRIGHT) bright++
  }
  return { lightness: sum / count, darkShare: dark / count, brightShare: bright / count }
}

/** Counts the pixels that are as their neighbours to the right and below. */
function measureFlat({ values, width, height }: Plane): number {
  let flat = 0
  for (let y = 0; y < height - 1; y += ROW_STEP) {
    for (let at = y * width; at < (y + 1) * width - 1; at++) {
      const value = values[at] ?? 0
      const across = Math.abs(value - (values[at + 1] ?? 0))
      const down = Math.abs(value - (values[at + width] ?? 0))
      if (across <= FLAT_STEP && down <= FLAT_STEP) flat++
    }
  }
  return flat / (width * Math.ceil(height / ROW_STEP))
}

function measureSharpness(plane: Plane): number | null {
  const tiles: number[] = []
  for (let top = 1; top + TILE_PX < plane.height; top += TILE_PX) {
    for (let left = 1; left + TILE_PX < plane.width; left += TILE_PX) {
      const sharpness = sharpnessOfTile(plane, left, top)
      if (sharpness !== null) tiles.push(sharpness)
    }
  }
  if (tiles.length < LEAST_TILES) return null
  const sorted = tiles.sort((a, b) => b - a)
  return sorted[Math.floor(sorted.length * SHARPEST_SHARE)] ?? null
}

/**
 * The variance of the Laplacian, against that of the lightness itself: a soft edge has little of the first and as
 * much of the second as a hard one, however strong it is.
 * @see Pech-Pacheco et al., Diatom autofocusing in brightfield microscopy, ICPR 2000 (LAPV)
 */
function sharpnessOfTile({ values, width }: Plane, left: number, top: number): number | null {
  let [sum, squares, laplacianSquares] = [0, 0, 0]
  for (let y = top; y < top + TILE_PX; y += ROW_STEP) {
    for (let at = y * width + left; at < y * width + left + TILE_PX; at++) {
      const value = values[at] ?? 0
      const around =
        (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - width] ?? 0) + (values[at + width] ?? 0)
      const laplacian = around - 4 * value
      sum += value
      squares += value * value
      laplacianSquares += laplacian * laplacian
    }
  }
  const count = TILE_PX * (TILE_PX / ROW_STEP)
  const variance = squares / count - (sum / count) ** 2
  return variance < LEAST_DEVIATION ** 2 ? null : laplacianSquares / count / variance
}
