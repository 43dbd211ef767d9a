/** The media type of a photo that Facebook takes, from its bytes; null for everything else, cut files included. */
export function photoFormat(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return FORMATS.find(format => format.isIt(buffer))?.mediaType ?? null
}

const starts = (buffer: Buffer, hex: string): boolean =>
  buffer.subarray(0, hex.length / 2).toString('hex') === hex

/** The end marker need not be the last bytes: cameras append more. */
const holds = (buffer: Buffer, hex: string): boolean => buffer.lastIndexOf(Buffer.from(hex, 'hex')) > 0

/** @see Graph page/photos reference, 2026-09: .jpeg, .bmp, .png, .gif, .tiff */
const FORMATS: readonly { mediaType: string; isIt: (buffer: Buffer) => boolean }[] = [
  { mediaType: 'image/jpeg', isIt: buffer => starts(buffer, 'ffd8ff') && holds(buffer, 'ffd9') },
  {
    mediaType: 'image/png',
    isIt: buffer => starts(buffer, '89504e470d0a1a0a') && holds(buffer, '49454e44ae426082'),
  },
  {
    mediaType: 'image/gif',
    isIt: buffer => starts(buffer, '474946383761') || starts(buffer, '474946383961'),
  },
  { mediaType: 'image/bmp', isIt: buffer => starts(buffer, '424d') && buffer.length > 26 },
  { mediaType: 'image/tiff', isIt: buffer => starts(buffer, '49492a00') || starts(buffer, '4d4d002a') },
]
