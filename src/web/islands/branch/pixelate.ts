/** A rectangle on a photo, in shares of its width and height, so that it fits the photo in any size. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** So few that nobody's features are left, whatever is reckoned back from them. */
const CELLS_ACROSS = 6

/** Replaces what lies in a box by a few cells of its mean colours, in place. `pixels` are RGBA, row by row. */
export function pixelate(pixels: Uint8ClampedArray, widthPx: number, box: Box): void {
  const heightPx = pixels.length / 4 / widthPx
  const [left, right] = edges(box.left, box.width, widthPx)
  const [top, bottom] = edges(box.top, box.height, heightPx)
  const cellPx = Math.max(1, Math.ceil(Math.max(right - left, bottom - top) / CELLS_ACROSS))
  for (let y = top; y < bottom; y += cellPx)
    for (let x = left; x < right; x += cellPx)
      level(pixels, widthPx, x, y, Math.min(x + cellPx, right), Math.min(y + cellPx, bottom))
}

const edges = (from: number, length: number, fullPx: number): readonly [number, number] => [
  Math.max(0, Math.floor(from * fullPx)),
  Math.min(fullPx, Math.ceil((from + length) * fullPx)),
]

function level(
  pixels: Uint8ClampedArray,
  widthPx: number,
  left: number,
  top: number,
  right: number,
  bottom: number,
): void {
  const count = (right - left) * (bottom - top)
  for (let channel = 0; channel < 3; channel++) {
    let sum = 0
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) sum += pixels[(y * widthPx + x) * 4 + channel] ?? 0
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) pixels[(y * widthPx + x) * 4 + channel] = sum / count
  }
}

/** Tells the box between two corners, in whatever direction it was drawn. */
export function boxBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Box {
  const [left, right] = between(from.x, to.x)
  const [top, bottom] = between(from.y, to.y)
  return { left, top, width: right - left, height: bottom - top }
}

const between = (a: number, b: number): readonly [number, number] => [
  inside(Math.min(a, b)),
  inside(Math.max(a, b)),
]

const inside = (share: number): number => Math.min(1, Math.max(0, share))
