import { readFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import { drawHeld, drawLandscape, drawNoise, drawScreen } from './draw-photo.ts'
import { bytesOf, chunk } from './hostile-files.ts'

/** A file as it comes in. */
export interface SentFile {
  readonly name: string
  readonly fileName?: string
  make(): Promise<Uint8Array>
}

/** What must not leave, wherever a file may hide it. */
export const SECRET = 'NHA-RIENG-CHI-LAN'

const scene = (seed = 1) => drawLandscape(seed, 1200, 900)
const drawn = (name: string, encode: (photo: Sharp) => Sharp): SentFile => ({
  name,
  make: () => encode(scene()).toBuffer(),
})
const jpeg = (seed = 1) => scene(seed).jpeg({ quality: 90 }).toBuffer()
const followed = (name: string, tail: () => Promise<Uint8Array>): SentFile => ({
  name,
  make: async () => Buffer.concat([await jpeg(), await tail()]),
})

const tagged = (photo: Sharp) =>
  photo
    .withExif({
      IFD0: { Make: 'Máy ảnh', ImageDescription: SECRET },
      IFD2: { DateTimeOriginal: '2026:11:20 08:30:15', OffsetTimeOriginal: '+07:00', UserComment: SECRET },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '10/1 2/1 3/1' },
    })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><dc:creator>${SECRET}</dc:creator></x:xmpmeta>`)
    .withIccProfile('p3')

const frames = async () => {
  const all = await Promise.all([1, 2, 3].map(seed => drawLandscape(seed, 400, 300).png().toBuffer()))
  return sharp(all, { join: { animated: true } })
}
/** An animated PNG: the chunks of an animation stand before the pixels of its first frame. */
const drawApng = async () => {
  const png = await scene().png().toBuffer()
  const control = Buffer.alloc(26)
  control.writeUInt32BE(1200, 4)
  control.writeUInt32BE(900, 8)
  const animation = Buffer.concat([
    chunk('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0])),
    chunk('fcTL', control),
  ])
  return Buffer.concat([png.subarray(0, 33), animation, png.subarray(33)])
}
const readHeic = () => readFile(new URL('../fixtures/scene-p3.heic', import.meta.url))
const orientations = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** Every kind of photo that phones and offices have. */
export const PHOTO_KINDS: readonly SentFile[] = [
  drawn('JPEG, baseline', photo => photo.jpeg()),
  drawn('JPEG, progressive', photo => photo.jpeg({ progressive: true })),
  drawn('JPEG, 4:4:4', photo => photo.jpeg({ chromaSubsampling: '4:4:4' })),
  drawn('JPEG, grey', photo => photo.greyscale().jpeg()),
  drawn('JPEG, CMYK', photo => photo.toColourspace('cmyk').jpeg()),
  drawn('JPEG with EXIF, GPS, XMP and a wide colour profile', photo => tagged(photo).jpeg()),
  ...orientations.map(held => ({
    name: `JPEG, EXIF orientation ${held}`,
    make: () => drawHeld(held, 900, 1200),
  })),
  followed('JPEG with a Motion Photo behind it', async () =>
    bytesOf(`\0\0\0\x18ftypmp42\0\0\0\0mp42isom${SECRET}`),
  ),
  followed('JPEG with a second one behind it (MPO, gain map)', () => jpeg(2)),
  drawn('PNG, 8 bit', photo => photo.png()),
  drawn('PNG, 16 bit', photo => photo.toColourspace('rgb16').png()),
  drawn('PNG, transparent', photo => photo.ensureAlpha(0.5).png()),
  drawn('PNG, palette', photo => photo.png({ palette: true })),
  drawn('PNG, interlaced', photo => photo.png({ progressive: true })),
  { name: 'PNG, animated (APNG)', make: drawApng },
  drawn('PNG with tags', photo => tagged(photo).png()),
  drawn('WebP, lossy', photo => photo.webp()),
  drawn('WebP, lossless', photo => photo.webp({ lossless: true })),
  { name: 'WebP, animated', make: async () => (await frames()).webp().toBuffer() },
  drawn('WebP with tags', photo => tagged(photo).webp()),
  drawn('AVIF', photo => photo.avif({ effort: 0 })),
  drawn('AVIF, 4:4:4', photo => photo.avif({ effort: 0, chromaSubsampling: '4:4:4' })),
  drawn('GIF', photo => photo.gif()),
  { name: 'GIF, animated', make: async () => (await frames()).gif().toBuffer() },
  drawn('TIFF, not compressed', photo => photo.tiff({ compression: 'none' })),
  drawn('TIFF, LZW', photo => photo.tiff({ compression: 'lzw' })),
  drawn('TIFF, 16 bit', photo => photo.toColourspace('rgb16').tiff({ compression: 'lzw' })),
  { name: 'TIFF of three pages', make: async () => (await frames()).tiff().toBuffer() },
  drawn('TIFF with tags', photo => tagged(photo).tiff()),
  { name: 'HEIC, wide gamut', make: readHeic },
  { name: 'HEIC that calls itself JPEG', fileName: 'IMG_1.jpeg', make: readHeic },
  { name: 'JPEG from Zalo', fileName: 'z7150805809101-0a1b2c.jpg', make: () => jpeg() },
  { name: 'screenshot', make: () => drawScreen(1080, 2340).png().toBuffer() },
  drawn('photo out of focus', photo => photo.blur(12).jpeg()),
  drawn('photo too dark', photo => photo.linear(0.12, 0).jpeg()),
  { name: 'photo too bright', make: () => drawNoise(1200, 900).linear(1, 230).jpeg().toBuffer() },
  { name: 'photo of 640 px', make: () => drawLandscape(5, 640, 480).jpeg().toBuffer() },
]
