import sharp, { type Metadata, type Sharp } from 'sharp'
import { AppError } from '../../kernel/errors.ts'
import { namesCamera, readTakenAt } from '../../kernel/exif.ts'
import { SECOND } from '../../kernel/time.ts'
import type { InspectedPhoto } from '../../ports/images.ts'
import { sniff } from './sniff.ts'

/** Contract: photos up to 100 megapixels. */
const LIMIT_PIXELS = 100_000_000
/** A photo of 100 megapixels takes about 3 s on one core; what takes this long was made to. */
const DECODE_TIMEOUT_MS = 60 * SECOND

/**
 * `failOn: 'error'` refuses files that were cut off, since half a photo on the Page is worse than asking
 * again, but lets libjpeg's warnings pass, which whole photos from phones provoke (bytes after the end, odd tags).
 */
const OPEN = { failOn: 'error', limitInputPixels: LIMIT_PIXELS } as const

/** Opens bytes for decoding; nothing is read before the pipeline runs. */
export const openPhoto = (bytes: Uint8Array): Sharp =>
  sharp(bytes, OPEN).timeout({ seconds: DECODE_TIMEOUT_MS / SECOND })

/** What the header tells, before any pixel is decoded. */
export interface Header {
  readonly format: InspectedPhoto['format']
  /** EXIF orientation, 1 to 8. */
  readonly orientation: number
  /** Upright. */
  readonly widthPx: number
  readonly heightPx: number
  readonly takenAt: string | null
  readonly hasCamera: boolean
  /** The colour profile of a HEIC photo, which its decoder leaves aside. */
  readonly icc: Uint8Array | undefined
  /** About how much memory the decoder needs. */
  readonly decodeBytes: number
}

/**
 * Reads the header of a whole file.
 * @throws {PHOTO_UNSUPPORTED}
 * @throws {PHOTO_TOO_MANY_PIXELS} before anything of that size is decoded
 * @throws {PHOTO_BROKEN}
 */
export const readHeader = async (bytes: Uint8Array): Promise<Header> => {
  if (!sniff(bytes)) throw new AppError('PHOTO_UNSUPPORTED')
  const metadata = await orBroken(readMetadata(bytes))
  checkPixels(metadata)
  const format = formatOf(metadata)
  const exif = format === 'tiff' ? bytes : metadata.exif
  return {
    format,
    orientation: metadata.orientation ?? 1,
    widthPx: metadata.autoOrient.width,
    heightPx: metadata.autoOrient.height,
    takenAt: exif ? readTakenAt(exif) : null,
    hasCamera: exif ? namesCamera(exif) : false,
    icc: format === 'heif' ? metadata.icc : undefined,
    decodeBytes: metadata.width * metadata.height * bytesPerPixel(format, metadata.isProgressive),
  }
}

/**
 * Refuses what the first bytes already show.
 * @throws {PHOTO_UNSUPPORTED}
 * @throws {PHOTO_TOO_MANY_PIXELS}
 */
export const checkHead = async (head: Uint8Array): Promise<void> => {
  if (!sniff(head)) throw new AppError('PHOTO_UNSUPPORTED')
  // The header may go on after the head; whoever sees the whole file decides then.
  const metadata = await readMetadata(head).catch(() => null)
  if (!metadata) return
  checkPixels(metadata)
  formatOf(metadata)
}

/** Turns what libvips says about a file into our word for it. */
export const orBroken = async <T>(work: Promise<T>): Promise<T> => {
  try {
    return await work
  } catch (error) {
    throw new AppError('PHOTO_BROKEN', { cause: error })
  }
}

// Without the limit here, so that too many pixels come out as a number instead of as a sentence to parse.
const readMetadata = (bytes: Uint8Array) => sharp(bytes, { ...OPEN, limitInputPixels: false }).metadata()

const checkPixels = ({ width, height }: Metadata) => {
  if (width * height > LIMIT_PIXELS) {
    throw new AppError('PHOTO_TOO_MANY_PIXELS', { values: { widthPx: width, heightPx: height } })
  }
}

/**
 * Decoder memory per pixel of the original: most formats stream through the resize, the others stand in memory
 * whole (measured on noise of 12 to 96 megapixels with sharp 0.35.5, 2026-11).
 */
const BYTES_PER_PIXEL = { jpeg: 2, png: 2, webp: 2, gif: 5, tiff: 5, avif: 19, heif: 9 } as const
/** Progressive JPEG 4:4:4, interlaced PNG with alpha. */
const BYTES_PER_PROGRESSIVE_PIXEL = 9

const bytesPerPixel = (format: InspectedPhoto['format'], isProgressive: boolean) =>
  isProgressive ? BYTES_PER_PROGRESSIVE_PIXEL : BYTES_PER_PIXEL[format]

const TAKEN = ['jpeg', 'png', 'webp', 'gif', 'tiff'] as const

const formatOf = ({ format, compression }: Metadata): InspectedPhoto['format'] => {
  const plain = TAKEN.find(name => name === format)
  if (plain) return plain
  // One container, two codecs: prebuilt libvips decodes AV1; HEVC goes through `decode-heic.ts`.
  if (format === 'heif' && compression === 'av1') return 'avif'
  if (format === 'heif' && compression === 'hevc') return 'heif'
  throw new AppError('PHOTO_UNSUPPORTED')
}
