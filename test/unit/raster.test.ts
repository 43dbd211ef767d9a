import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { createShrinkingCanvas, type Raster, writeTiff } from '../../src/adapters/sharp/raster.ts'

/** Two pixels of padding after each row, as decoders leave them. */
const draw = (width: number, height: number, colourAt: (x: number, y: number) => number) => {
  const stride = width * 3 + 6
  const data = new Uint8Array(stride * height).fill(255)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) data.fill(colourAt(x, y), y * stride + x * 3, y * stride + x * 3 + 3)
  }
  return { width, height, stride, data }
}

const shrink = (raster: Raster, longEdgePx: number) => {
  const canvas = createShrinkingCanvas(raster, longEdgePx)
  canvas.add(raster, 0, 0)
  return canvas.toRaster()
}

describe('a raster', () => {
  test('keeps its pixels when it is not twice too large', () => {
    const raster = draw(199, 10, (x, y) => x + y)

    const same = shrink(raster, 100)

    expect(same).toMatchObject({ width: 199, height: 10 })
    expect([...same.data.subarray(0, 6), same.data.at(-1)]).toEqual([0, 0, 0, 1, 1, 1, 207])
  })

  test('shrinks to the mean of the pixels each new one stands for', () => {
    const checked = draw(401, 201, (x, y) => ((x + y) % 2 === 0 ? 100 : 200))

    const small = shrink(checked, 200)

    expect(small).toMatchObject({ width: 200, height: 100, stride: 600 })
    expect(new Set(small.data)).toEqual(new Set([150]))
  })

  test('thinner than the factor still has a pixel', () => {
    const small = shrink(
      draw(1_000, 1, () => 9),
      100,
    )

    expect(small).toMatchObject({ width: 100, height: 1 })
    expect(new Set(small.data)).toEqual(new Set([9]))
  })

  test('is the same from parts that overlap no pixel, though they begin before it and end behind it', () => {
    const colourAt = (x: number, y: number) => (x * 3 + y * 5) % 256
    const canvas = createShrinkingCanvas({ width: 100, height: 70 }, 33)

    for (const left of [-5, 40, 85])
      for (const top of [-20, 25, 70]) {
        const part = draw(45, 45, (x, y) => colourAt(left + x, top + y))
        canvas.add(part, left, top)
      }

    expect(canvas.toRaster()).toEqual(shrink(draw(100, 70, colourAt), 33))
  })

  test('becomes a TIFF that reads as the same pixels, without the padding', async () => {
    const raster = draw(5, 3, (x, y) => x * 40 + y)

    const read = await sharp(writeTiff(raster)).raw().toBuffer({ resolveWithObject: true })

    expect(read.info).toMatchObject({ width: 5, height: 3, channels: 3 })
    expect([...read.data.subarray(0, 6), ...read.data.subarray(15, 18)]).toEqual([
      0, 0, 0, 40, 40, 40, 1, 1, 1,
    ])
  })
})
