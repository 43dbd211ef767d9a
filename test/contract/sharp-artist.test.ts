import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFrames } from '../../src/adapters/files/frame-folder.ts'
import { createSharpArtist } from '../../src/adapters/sharp/sharp-artist.ts'
import { ROOT } from '../../src/config/root.ts'
import type { Frames } from '../../src/ports/frames.ts'
import { drawLandscape } from '../support/draw-photo.ts'

const artist = createSharpArtist()
const LIMIT_BYTES = 3_900_000
const SIZES = [
  [2048, 1536],
  [1152, 2048],
  [640, 640],
  [2048, 400],
] as const
const NAMES = ['Đoàn xã Ộ Ợ', 'Đoàn Trường THPT Lương Thế Vinh & Hội LHTN <xã> Tân Phước Hưng', '']

const draw = (widthPx: number, heightPx: number) => drawLandscape(7, widthPx, heightPx).jpeg().toBuffer()

/** How many pixels of two JPEGs of one size differ to the eye. */
const changedPixels = async (a: Uint8Array, b: Uint8Array): Promise<number> => {
  const [before, after] = await Promise.all([a, b].map(jpeg => sharp(jpeg).greyscale().raw().toBuffer()))
  return (before ?? Buffer.alloc(0)).reduce(
    (count, value, at) => count + Number(Math.abs(value - (after?.[at] ?? 0)) > 24),
    0,
  )
}

let frames: Frames

beforeAll(async () => {
  frames = await loadFrames(ROOT, line => artist.measure(line))
})

test('the font draws Vietnamese', async () => {
  await expect(artist.checkFont()).resolves.toBeUndefined()
})

test('a line is as wide as it is long, with every mark', async () => {
  const [short, long, decomposed] = await Promise.all([
    artist.measure('Tuổi trẻ'),
    artist.measure('Tuổi trẻ Phụng Hiệp'),
    artist.measure('Tuổi trẻ'.normalize('NFD')),
  ])

  expect(long).toBeGreaterThan(short * 2)
  expect(decomposed).toBe(short)
})

describe('every frame', () => {
  const ids = ['chu-nhat-xanh', 'mua-he-xanh', 'thang-thanh-nien', 'thuong-ngay', 'xuan-tinh-nguyen']

  test('stands in its folder', () => {
    expect(frames.list().map(({ id }) => id)).toEqual(ids)
  })

  test.each(ids)('%s leaves a photo its size, fits any name, and leaves the middle alone', async id => {
    for (const [widthPx, heightPx] of SIZES) {
      for (const branch of NAMES) {
        const photo = await draw(widthPx, heightPx)

        const framed = await artist.frame(
          photo,
          size => frames.fill(id, { branch, date: '22/11/2026' }, size),
          LIMIT_BYTES,
        )

        const { width, height, exif } = await sharp(framed).metadata()
        expect({ width, height, exif }).toEqual({ width: widthPx, height: heightPx, exif: undefined })
        expect(framed.byteLength).toBeLessThan(LIMIT_BYTES)
        const share = (await changedPixels(photo, framed)) / (widthPx * heightPx)
        expect(share).toBeGreaterThan(0.005)
        expect(share).toBeLessThan(0.4)
      }
    }
  })

  test('writes the words it is given, escaped', async () => {
    const svg = await frames.fill(
      'thuong-ngay',
      { branch: '<script>&', date: 'nay' },
      { widthPx: 800, heightPx: 600 },
    )

    expect(svg).toContain('&lt;script&gt;&amp;')
    expect(svg).not.toContain('<script>')
  })

  test('makes long words smaller, never wider than their place', async () => {
    const sizeOf = async (branch: string) => {
      const svg = await frames.fill('thuong-ngay', { branch, date: '' }, { widthPx: 800, heightPx: 600 })
      return Number(/font-size="([\d.]+)" font-weight="700"/.exec(svg)?.[1])
    }

    expect(await sizeOf('Xã Tân Bình')).toBe(38)
    expect(await sizeOf(NAMES[1] ?? '')).toBeLessThan(30)
  })
})

test('a frame that nobody made is not drawn', async () => {
  const photo = await draw(640, 480)
  const drawn = artist.frame(
    photo,
    size => frames.fill('../../.env', { branch: '', date: '' }, size),
    LIMIT_BYTES,
  )

  await expect(drawn).rejects.toMatchObject({ code: 'FRAME_UNKNOWN' })
})

test('a card breaks a long title into four rows at most, and shows each line', async () => {
  const title =
    'Điểm tin tuần 47: tuổi trẻ Phụng Hiệp ra quân trên tuyến kênh Búng Tàu và nhiều nơi khác nữa trong toàn huyện, nhân Ngày Chủ nhật xanh lần thứ tư của năm 2026'
  const svg = await frames.fillCard({ title, lines: ['Một', 'Hai & ba'], branch: 'Huyện đoàn Phụng Hiệp' })

  const card = await artist.draw(svg)

  expect(svg.match(/font-size="84"/g)).toHaveLength(4)
  expect(svg).toContain(' …</text>')
  expect(svg).toContain('Hai &amp; ba')
  expect(await sharp(card).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 1600 })
})

test('a card shows three figures large, however long they are', async () => {
  const figures = ['8', '1.250', '12.345.678'].map(amount => ({ amount, words: 'đơn vị có bài đăng' }))
  const svg = await frames.fillCard({ title: 'Điểm tin', figures, lines: [], branch: 'Huyện đoàn' })

  const sizes = figures.map(({ amount }) =>
    Number(new RegExp(`font-size="(\\d+)"[^>]*>${amount}<`).exec(svg)?.[1]),
  )

  expect(sizes[0]).toBe(150)
  expect(sizes[2]).toBeLessThan(100)
  expect(await sharp(await artist.draw(svg)).metadata()).toMatchObject({ width: 1600, height: 1600 })
})

test.each([2, 3, 4, 5, 6])('a collage of %i photos is one picture of 2048 pixels', async count => {
  const photos = await Promise.all(Array.from({ length: count }, (_, at) => draw(640 + at, 480)))

  const collage = await artist.collage(photos)

  expect(await sharp(collage).metadata()).toMatchObject({ format: 'jpeg', width: 2048, height: 2048 })
})

test('broken frames are told with file and line, all at once', async () => {
  const loaded = loadFrames(join(ROOT, 'test/fixtures/broken-frames'), line => artist.measure(line))

  await expect(loaded).rejects.toMatchObject({
    code: 'TEMPLATE_INVALID',
    values: { problems: expect.stringMatching(/bad-day\.svg:3: season\.from.*\n.*no-head\.svg:1: /s) },
  })
})
