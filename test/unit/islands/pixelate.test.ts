import { describe, expect, test } from 'vitest'
import { boxBetween, pixelate } from '../../../src/web/islands/branch/pixelate.ts'

const SIDE_PX = 60

/** A picture of which no two pixels are alike. */
const draw = () =>
  Uint8ClampedArray.from({ length: SIDE_PX * SIDE_PX * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 31) % 251))

const coloursIn = (pixels: Uint8ClampedArray, from: number, to: number) => {
  const colours = new Set<string>()
  for (let y = from; y < to; y++)
    for (let x = from; x < to; x++)
      colours.add(pixels.subarray((y * SIDE_PX + x) * 4, (y * SIDE_PX + x) * 4 + 3).join())
  return colours.size
}

describe('a blurred box', () => {
  const half = { left: 0.25, top: 0.25, width: 0.5, height: 0.5 }

  test('is left with a handful of colours', () => {
    const pixels = draw()

    pixelate(pixels, SIDE_PX, half)

    expect(coloursIn(pixels, 15, 45)).toBeLessThanOrEqual(36)
  })

  test('leaves everything around it alone', () => {
    const pixels = draw()

    pixelate(pixels, SIDE_PX, half)

    expect(pixels.subarray(0, 15 * SIDE_PX * 4)).toEqual(draw().subarray(0, 15 * SIDE_PX * 4))
  })

  test('may reach over the edge of the photo', () => {
    const pixels = draw()

    pixelate(pixels, SIDE_PX, { left: 0.9, top: 0.9, width: 0.5, height: 0.5 })

    expect(pixels).toHaveLength(draw().length)
  })

  test('drawn in any direction is the same', () => {
    const [a, b] = [
      { x: 0.2, y: 0.7 },
      { x: 0.6, y: -0.3 },
    ]

    expect(boxBetween(a, b)).toEqual(boxBetween(b, a))
    expect(boxBetween(a, b)).toEqual({ left: 0.2, top: 0, width: expect.closeTo(0.4), height: 0.7 })
  })
})
