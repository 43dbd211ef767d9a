import type { HiddenBox } from '../../ports/images.ts'
import type { Pixels } from './render.ts'

/** So few cells along a box's longer edge tell nobody who it was: of a face, six by six colours are left. */
const CELLS = 6

/**
 * Puts a few large cells, each of the mean colour of what it covers, over parts of decoded pixels. What was there cannot
 * be worked out from them: it is a mean of thousands of pixels.
 */
export function hideBoxes({ data, info }: Pixels, boxes: readonly HiddenBox[]): void {
  for (const box of boxes) hideBox(data, info, box)
}

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Rounded outwards: rather a pixel too much than one too few. */
function hideBox(data: Buffer, { width, height, channels }: Pixels['info'], box: HiddenBox): void {
  const left = Math.max(0, Math.floor(box.left * width))
  const top = Math.max(0, Math.floor(box.top * height))
  const right = Math.min(width, Math.ceil((box.left + box.width) * width))
  const bottom = Math.min(height, Math.ceil((box.top + box.height) * height))
  const cellPx = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / CELLS))
  for (let y = top; y < bottom; y += cellPx)
    for (let x = left; x < right; x += cellPx) {
      const cell = {
        left: x,
        top: y,
        right: Math.min(x + cellPx, right),
        bottom: Math.min(y + cellPx, bottom),
      }
      for (let channel = 0; channel < channels; channel++) level(data, { width, channels, channel }, cell)
    }
}

interface Plane {
  readonly width: number
  readonly channels: number
  readonly channel: number
}

/** Gives every pixel of an area the mean of all, in one channel. */
function level(data: Buffer, { width, channels, channel }: Plane, { left, top, right, bottom }: Area): void {
  let sum = 0
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) sum += data[(y * width + x) * channels + channel] ?? 0
  const mean = Math.round(sum / ((right - left) * (bottom - top)))
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) data[(y * width + x) * channels + channel] = mean
}
