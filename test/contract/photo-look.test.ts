import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { photoWarnings } from '../../src/intake/photo-warning.ts'
import { drawLandscape, drawNoise, drawScreen } from '../support/draw-photo.ts'

const images = createSharpImages()
const LARGEST = [{ name: 'large', longEdgePx: 2048, limitBytes: 4_000_000 }] as const
const codesOf = async (photo: Sharp, originalName = 'IMG_1.jpg') => {
  const looked = await images.process(await photo.toBuffer(), LARGEST)
  return photoWarnings({ ...looked, originalName }, []).map(({ code }) => code)
}

/** A field's scene with the fine grain of grass, earth and cloth; `null` leaves it out. */
const drawPhoto = async (seed: number, widthPx: number, grain: number | null): Promise<Sharp> => {
  const scene = drawLandscape(seed, widthPx, (widthPx * 3) / 4)
  if (grain === null) return scene
  const input = await drawNoise(widthPx, (widthPx * 3) / 4, grain)
    .png()
    .toBuffer()
  return sharp(
    await scene
      .composite([{ input, blend: 'soft-light' }])
      .png()
      .toBuffer(),
  )
}
const SIZES = [700, 1200, 2100]
const GRAINS = [null, 60]
const PHOTOS = SIZES.flatMap(widthPx => GRAINS.map(grain => ({ widthPx, grain })))

describe('a photo', () => {
  test.each(PHOTOS)('of $widthPx px with grain $grain is sharp', async ({ widthPx, grain }) => {
    for (const seed of [1, 2]) {
      const photo = await drawPhoto(seed, widthPx, grain)

      expect(await codesOf(photo.jpeg({ quality: 85 })), `scene ${seed}`).not.toContain('blurred')
    }
  })

  test.each(PHOTOS)(
    'of $widthPx px with grain $grain out of focus is blurred',
    async ({ widthPx, grain }) => {
      for (const softness of [0.003, 0.01]) {
        const photo = (await drawPhoto(1, widthPx, grain)).blur(widthPx * softness)

        expect(await codesOf(photo.jpeg({ quality: 85 })), `${softness}`).toContain('blurred')
      }
    },
  )

  test('before a soft background is sharp', async () => {
    const person = await drawPhoto(2, 500, 60)
    const background = await (await drawPhoto(1, 1600, 60)).blur(12).toBuffer()

    const photo = sharp(background).composite([{ input: await person.png().toBuffer(), top: 500, left: 500 }])

    expect(await codesOf(photo.jpeg())).toEqual([])
  })

  test.each([
    ['dark', 0.12],
    ['bright', 6],
  ] as const)('that is too %s is told so', async (code, times) => {
    const photo = (await drawPhoto(3, 1600, 60)).linear(times, 0)

    expect(await codesOf(photo.jpeg())).toContain(code)
  })

  test('of a red flag is not dark', async () => {
    const flag = sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#da251d' } })

    expect(await codesOf(flag.jpeg())).toEqual([])
  })
})

describe('a screenshot', () => {
  test.each([
    ['PNG', (screen: Sharp) => screen.png()],
    ['JPEG', (screen: Sharp) => screen.jpeg({ quality: 70 })],
    ['JPEG that a phone shrunk', (screen: Sharp) => screen.resize(945).jpeg({ quality: 85 })],
  ] as const)('is known again as %s', async (_, encode) => {
    expect(await codesOf(encode(drawScreen(1080, 2340)))).toEqual(['screenshot'])
  })

  test('is neither a tall photo nor a wide drawing', async () => {
    const tall = (await drawPhoto(1, 1080, 60)).resize(1080, 2340, { fit: 'fill' })

    expect(await codesOf(tall.jpeg())).toEqual([])
    expect(await codesOf(drawScreen(1920, 1080).png())).toEqual([])
  })
})
