import sharp from 'sharp'
import { drawLandscape } from './draw-photo.ts'
import { bytesOf, chunk, makeBomb, NOT_PHOTOS } from './hostile-files.ts'
import { SECRET, type SentFile } from './photo-kinds.ts'

const jpeg = () => drawLandscape(4, 1200, 900).jpeg({ quality: 85 }).toBuffer()
const png = () => drawLandscape(4, 1200, 900).png().toBuffer()

/** A segment of a JPEG, put right behind its beginning. */
const withSegments = async (...segments: readonly Buffer[]) => {
  const photo = await jpeg()
  return Buffer.concat([photo.subarray(0, 2), ...segments, photo.subarray(2)])
}
const segment = (marker: number, content: Uint8Array) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
/** A colour profile of two megabytes of rubbish, in as many pieces as it takes. */
const drawHugeProfile = () =>
  withSegments(
    ...Array.from({ length: 33 }, (_, at) =>
      segment(
        0xe2,
        Buffer.concat([bytesOf('ICC_PROFILE\0'), Buffer.from([at + 1, 33]), Buffer.alloc(65_000, at)]),
      ),
    ),
  )
/** EXIF whose directory is its own sub-directory, and comes after itself. */
const drawLoopingExif = () => {
  const exif = Buffer.alloc(6 + 8 + 2 + 12 + 4)
  exif.write('Exif\0\0II*\0', 'latin1')
  exif.writeUInt32LE(8, 10)
  exif.writeUInt16LE(1, 14)
  exif.writeUInt16LE(0x8769, 16)
  exif.writeUInt16LE(4, 18)
  exif.writeUInt32LE(1, 20)
  exif.writeUInt32LE(8, 24)
  exif.writeUInt32LE(8, 28)
  return withSegments(segment(0xe1, exif))
}
/** A TIFF whose one directory is followed by itself. */
const drawLoopingTiff = async () => {
  const tiff = await drawLandscape(4, 1000, 800).tiff({ compression: 'none' }).toBuffer()
  const first = tiff.readUInt32LE(4)
  tiff.writeUInt32LE(first, first + 2 + tiff.readUInt16LE(first) * 12)
  return tiff
}
/** A GIF of a million frames of one pixel each. */
const drawMillionFrames = async () => {
  const head = Buffer.concat([
    bytesOf('GIF89a'),
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
  ])
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0])
  return Buffer.concat([head, Buffer.alloc(frame.length * 1_000_000, frame), Buffer.from([0x3b])])
}
/** A PNG of little more than a text that unpacks to 200 megabytes. */
const drawTextBomb = async () => {
  const photo = await png()
  const { deflateSync } = await import('node:zlib')
  const text = Buffer.concat([bytesOf('Comment\0\0'), deflateSync(Buffer.alloc(200_000_000))])
  return Buffer.concat([photo.subarray(0, 33), chunk('zTXt', text), photo.subarray(33)])
}
/** Turns bits at places that a seed tells. */
const withFlips = async (seed: number) => {
  const photo = Buffer.from(await jpeg())
  for (let flip = 1; flip <= 20; flip++) {
    const at = (seed * 7_919 + flip * 48_271) % photo.length
    photo.writeUInt8(photo.readUInt8(at) ^ (1 << (flip % 8)), at)
  }
  return photo
}
const plain = (width: number, height: number) => () =>
  sharp({ create: { width, height, channels: 3, background: '#5a7' } })
    .png()
    .toBuffer()
const named = (name: string, fileName: string): SentFile => ({ name, fileName, make: jpeg })

/** Files that mean harm, or are broken. */
export const HOSTILE_PHOTOS: readonly SentFile[] = [
  ...Object.entries(NOT_PHOTOS).map(([name, bytes]) => ({
    name,
    fileName: 'IMG_1.jpg',
    make: async () => bytes,
  })),
  { name: 'a BMP', make: async () => bytesOf(`BM${'\0'.repeat(60)}`) },
  { name: 'a Photoshop file', make: async () => bytesOf(`8BPS\0\x01${'\0'.repeat(60)}`) },
  { name: 'a Windows program', make: async () => bytesOf(`MZ\x90\0${'\0'.repeat(60)}`) },
  { name: 'PNG bomb of 900 megapixels', make: async () => makeBomb(30_000, 30_000) },
  { name: 'PNG bomb of exactly 100 megapixels', make: async () => makeBomb(10_000, 10_000) },
  { name: 'PNG whose comment unpacks to 200 MB', make: drawTextBomb },
  { name: 'GIF of a million frames', make: drawMillionFrames },
  { name: 'JPEG with a colour profile of 2 MB of rubbish', make: drawHugeProfile },
  { name: 'JPEG whose EXIF holds itself', make: drawLoopingExif },
  { name: 'TIFF whose directory follows itself', make: drawLoopingTiff },
  {
    name: 'JPEG and HTML in one',
    make: async () => Buffer.concat([await jpeg(), bytesOf(`<script>${SECRET}</script>`)]),
  },
  {
    name: 'JPEG and ZIP in one',
    make: async () => Buffer.concat([await jpeg(), bytesOf(`PK\x03\x04${SECRET}PK\x05\x06`)]),
  },
  {
    name: 'PDF in the comment of a JPEG',
    make: () => withSegments(segment(0xfe, bytesOf(`%PDF-1.7 ${SECRET}`))),
  },
  {
    name: 'GIF and JAR in one',
    make: async () =>
      Buffer.concat([await drawLandscape(4, 1000, 800).gif().toBuffer(), bytesOf(`PK\x03\x04${SECRET}`)]),
  },
  ...Array.from({ length: 9 }, (_, at) => ({
    name: `JPEG cut off after ${at + 1}0 %`,
    make: async () => {
      const photo = await jpeg()
      return photo.subarray(0, (photo.length * (at + 1)) / 10)
    },
  })),
  ...[1, 2, 3, 4, 5].map(seed => ({
    name: `JPEG with 20 bits turned (${seed})`,
    make: () => withFlips(seed),
  })),
  { name: 'PNG of 1 × 1', make: plain(1, 1) },
  { name: 'PNG of 1 × 30,000', make: plain(1, 30_000) },
  { name: 'PNG of 30,000 × 1', make: plain(30_000, 1) },
  named('JPEG named with a turned direction', 'anh\u202Egpj.exe'),
  named('JPEG named with NUL', 'anh\0.jpg.php'),
  named('JPEG named with a way out', '../../../etc/cron.d/anh.jpg'),
  named('JPEG named with 4,000 letters', `${'ộ'.repeat(4_000)}.jpg`),
  named('JPEG named with emoji alone', '🌾🎉👨‍👩‍👧.jpg'),
]
