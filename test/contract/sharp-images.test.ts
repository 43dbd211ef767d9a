import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, test } from 'vitest'
import { createSharpImages } from '../../src/adapters/sharp/sharp-images.ts'
import { drawGridHeic } from '../support/draw-grid-heic.ts'
import { drawHeld, drawNoise, drawScene, QUARTERS, readQuarters } from '../support/draw-photo.ts'
import { createFakeImages, drawFakePhoto } from '../support/fake-images.ts'
import { makeBomb } from '../support/hostile-files.ts'
import { imagesContract } from './images-contract.ts'

const images = createSharpImages()
const FACEBOOK = { name: 'facebook', longEdgePx: 2048, limitBytes: 3_900_000 } as const
const look = async (bytes: Uint8Array) => {
  const { variants, format, widthPx, heightPx, takenAt } = await images.process(bytes, [FACEBOOK])
  return { format, widthPx, heightPx, takenAt, variant: variants[0]! }
}
/** A scene drawn in Display P3 with time and place, encoded once with heif-enc (x265): nothing on npm writes HEIC. */
const readHeic = () => readFile(new URL('../fixtures/scene-p3.heic', import.meta.url))
const code = (value: string) => expect.objectContaining({ code: value })

/** Lossy codecs and colour conversions move each channel by a few steps. */
const expectScene = async (jpeg: Uint8Array, steps = 14) => {
  const seen = await readQuarters(jpeg)
  for (const [quarter, colour] of Object.entries(QUARTERS)) {
    const found = Object.entries(seen).find(([name]) => name === quarter)?.[1] ?? []
    const distance = Math.max(...colour.map((channel, i) => Math.abs(channel - (found[i] ?? 999))))
    expect(distance, `${quarter}: ${found}`).toBeLessThanOrEqual(steps)
  }
}

describe('images without pixels', () => {
  const draw = async (widthPx = 800, heightPx = 600) => drawFakePhoto({ widthPx, heightPx })
  imagesContract(() => ({ images: createFakeImages(), draw }))
})

describe('images through sharp', () => {
  const draw = (widthPx = 800, heightPx = 600) => drawScene(widthPx, heightPx).jpeg().toBuffer()
  imagesContract(() => ({ images, draw }))

  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('EXIF orientation %i comes out upright', async held => {
    const bytes = await drawHeld(held, 300, 400)

    const { variant, ...photo } = await look(bytes)

    expect(photo).toMatchObject({ widthPx: 300, heightPx: 400 })
    expect(variant).toMatchObject({ widthPx: 300, heightPx: 400 })
    await expectScene(variant.jpeg)
  })

  test.each([
    ['jpeg', (scene: Sharp) => scene.jpeg({ progressive: true, quality: 95 })],
    ['png', (scene: Sharp) => scene.png()],
    ['png', (scene: Sharp) => scene.png({ palette: true, progressive: true })],
    ['png', (scene: Sharp) => scene.toColourspace('rgb16').png()],
    ['webp', (scene: Sharp) => scene.webp({ quality: 95 })],
    ['avif', (scene: Sharp) => scene.avif({ quality: 90 })],
    ['tiff', (scene: Sharp) => scene.tiff({ compression: 'lzw' })],
    ['gif', (scene: Sharp) => scene.gif()],
  ] as const)('a scene in %s is taken and looks the same (%#)', async (format, encode) => {
    const bytes = await encode(drawScene(320, 200)).toBuffer()

    const { variant, ...photo } = await look(bytes)

    expect(photo).toEqual({ format, widthPx: 320, heightPx: 200, takenAt: null })
    await expectScene(variant.jpeg)
  })

  test('a HEIC photo is decoded, in its own wide gamut and with its time', async () => {
    const { variant, ...photo } = await look(await readHeic())

    const takenAt = '2026-11-20T08:30:15+07:00'
    expect(photo).toEqual({ format: 'heif', widthPx: 256, heightPx: 192, takenAt })
    await expectScene(variant.jpeg)
  })

  test.each([
    { turns: 1, upright: (tiles: Sharp) => tiles.rotate(270) },
    { turns: 2, upright: (tiles: Sharp) => tiles.rotate(180) },
    { turns: 3, upright: (tiles: Sharp) => tiles.rotate(90) },
    { mirror: 0, upright: (tiles: Sharp) => tiles.flip() },
    { mirror: 1, upright: (tiles: Sharp) => tiles.flop() },
    {
      croppedPx: [700, 500],
      upright: (tiles: Sharp) => tiles.extract({ left: 300, top: 170, width: 700, height: 500 }),
    },
  ] as const)('tiles of a HEIC photo are put together as they lie: %o', async ({ upright, ...how }) => {
    const grid = { columns: 3, rows: 2, widthPx: 1300, heightPx: 840 }
    const straight = await look(await drawGridHeic(grid))

    const { variant } = await look(await drawGridHeic({ ...grid, ...how }))

    const wanted = await upright(sharp(straight.variant.jpeg)).raw().toBuffer()
    const shown = await sharp(variant.jpeg).raw().toBuffer()
    const away = wanted.reduce((sum, value, at) => sum + Math.abs(value - (shown[at] ?? 0)), 0)
    expect(shown.length).toBe(wanted.length)
    expect(away / wanted.length).toBeLessThan(1)
  })

  test('a HEIC photo that was cut off is broken', async () => {
    const whole = await readHeic()

    await expect(look(whole.subarray(0, whole.length - 200))).rejects.toEqual(code('PHOTO_BROKEN'))
  })

  test('decoding HEIC ends with its signal', async () => {
    const stopping = new AbortController()
    const processing = images.process(await readHeic(), [FACEBOOK], stopping.signal)

    setImmediate(() => stopping.abort(new Error('shutting down')))

    await expect(processing).rejects.toThrow('shutting down')
  })

  test('a CMYK photo becomes sRGB', async () => {
    const bytes = await drawScene(320, 200).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer()

    const { variant } = await look(bytes)

    expect(await sharp(variant.jpeg).metadata()).toMatchObject({
      space: 'srgb',
      channels: 3,
      hasProfile: false,
    })
    await expectScene(variant.jpeg, 60)
  })

  test('a grey photo becomes sRGB too', async () => {
    const bytes = await drawScene(320, 200).greyscale().jpeg().toBuffer()

    const { variant } = await look(bytes)

    expect(await sharp(variant.jpeg).metadata()).toMatchObject({ space: 'srgb', channels: 3 })
  })

  test('a wide gamut photo keeps its look in sRGB', async () => {
    const bytes = await drawScene(320, 200).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()
    const stored = await sharp(bytes).keepIccProfile().raw().toBuffer()

    const { variant } = await look(bytes)

    expect(Math.abs(stored[0]! - QUARTERS.topLeft[0])).toBeGreaterThan(10)
    await expectScene(variant.jpeg)
  })

  test('what is transparent becomes white', async () => {
    const clear = { create: { width: 200, height: 100, channels: 4, background: '#0000' } } as const

    const { variant } = await look(await sharp(clear).png().toBuffer())

    expect((await readQuarters(variant.jpeg)).topLeft).toEqual([255, 255, 255])
  })

  test('the first frame of an animation is the photo', async () => {
    const frames = [drawScene(100, 100), drawNoise(100, 100)].map(frame => frame.png().toBuffer())
    const bytes = await sharp(await Promise.all(frames), { join: { animated: true } })
      .gif()
      .toBuffer()

    const { variant, ...photo } = await look(bytes)

    expect(photo).toMatchObject({ format: 'gif', widthPx: 100, heightPx: 100 })
    await expectScene(variant.jpeg)
  })

  test('the time of taking is kept, and no tag leaves: not the place, not the phone, not a colour profile', async () => {
    const bytes = await drawScene(320, 200)
      .withExif({
        IFD0: { Make: 'Điện thoại', Model: 'X' },
        IFD2: { DateTimeOriginal: '2026:11:20 08:30:15', OffsetTimeOriginal: '+07:00' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1' },
      })
      .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>Lan</dc:creator></x:xmpmeta>')
      .jpeg()
      .toBuffer()

    const { takenAt, variant } = await look(bytes)

    const { exif, xmp, icc, iptc, orientation } = await sharp(variant.jpeg).metadata()
    expect(takenAt).toBe('2026-11-20T08:30:15+07:00')
    expect({ exif, xmp, icc, iptc, orientation }).toEqual({})
    expect(Buffer.from(variant.jpeg).includes('Lan')).toBe(false)
  })

  test('a page of HTML after the end of a JPEG does not leave with it', async () => {
    const bytes = Buffer.concat([await draw(), Buffer.from('<html><script>alert(1)</script></html>')])

    const { variant } = await look(bytes)

    expect(Buffer.from(variant.jpeg).includes('script')).toBe(false)
    await expectScene(variant.jpeg)
  })

  test('grain that will not compress gives way in quality first, then in size, never in its limit', async () => {
    const bytes = await drawNoise(1200, 900).png().toBuffer()
    const specs = [600_000, 90_000, 9_000].map(limitBytes => ({
      name: `${limitBytes}`,
      longEdgePx: 1200,
      limitBytes,
    }))

    const { variants } = await images.process(bytes, specs)

    expect(variants.map(({ widthPx }) => widthPx)).toEqual([1200, expect.any(Number), expect.any(Number)])
    expect(variants.every(({ jpeg }, i) => jpeg.byteLength <= specs[i]!.limitBytes)).toBe(true)
    expect(variants[2]!.widthPx).toBeLessThan(1200)
  })

  test('a twelve-megapixel photo full of grain fits Facebook at full size', async () => {
    const bytes = await drawNoise(4000, 3000).jpeg({ quality: 92 }).toBuffer()

    const { variant } = await look(bytes)

    expect(variant).toMatchObject({ widthPx: 2048, heightPx: 1536 })
    expect(variant.jpeg.byteLength).toBeLessThan(3_900_000)
  })

  test.each([
    ['JPEG', (scene: Sharp) => scene.jpeg({ quality: 95 })],
    ['PNG', (scene: Sharp) => scene.png()],
    ['WebP', (scene: Sharp) => scene.webp({ quality: 95 })],
    ['AVIF', (scene: Sharp) => scene.avif()],
  ] as const)('a %s that was cut off is broken', async (_, encode) => {
    const whole = await encode(drawNoise(300, 200)).toBuffer()

    await expect(look(whole.subarray(0, whole.length / 2))).rejects.toEqual(code('PHOTO_BROKEN'))
  })

  test('a file that only begins as a JPEG is broken', async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, ...Buffer.from('then something else')])

    await expect(look(bytes)).rejects.toEqual(code('PHOTO_BROKEN'))
  })

  test('a small file that unpacks to 900 megapixels is refused by its header', async () => {
    const bomb = makeBomb(30_000, 30_000)

    expect(bomb.byteLength).toBeLessThan(200_000)
    await expect(images.checkHead(bomb.subarray(0, 1_000))).rejects.toEqual(code('PHOTO_TOO_MANY_PIXELS'))
    await expect(look(bomb)).rejects.toEqual(code('PHOTO_TOO_MANY_PIXELS'))
  })

  test('a hundred megapixels are taken', async () => {
    const { variant } = await look(makeBomb(10_000, 10_000))

    expect(variant).toMatchObject({ widthPx: 2048, heightPx: 2048 })
  })

  test('photos sent all at once all come out', async () => {
    const bytes = await draw()

    const photos = await Promise.all(Array.from({ length: 12 }, () => look(bytes)))

    expect(photos.every(({ variant }) => variant.widthPx === 800)).toBe(true)
  })
})
