import type { InspectedPhoto } from '../../ports/images.ts'

type Format = InspectedPhoto['format']

/**
 * What a file of each kind begins with, as Latin-1 text at a position. Only a file that matches reaches
 * libvips, whose loaders for SVG, PDF and the like are thus out of reach, whatever the file calls itself.
 * @see https://github.com/file/file/tree/master/magic/Magdir (jpeg, images, animation), 2026-11
 */
const SIGNATURES: readonly (readonly [Format, ...(readonly [at: number, text: string])[]])[] = [
  ['jpeg', [0, '\xff\xd8\xff']],
  ['png', [0, '\x89PNG\r\n\x1a\n']],
  ['gif', [0, 'GIF87a']],
  ['gif', [0, 'GIF89a']],
  ['webp', [0, 'RIFF'], [8, 'WEBP']],
  ['tiff', [0, 'II*\0']],
  ['tiff', [0, 'MM\0*']],
  ...['avif', 'avis'].map(brand => ['avif', [4, `ftyp${brand}`]] as const),
  ...['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].map(
    brand => ['heif', [4, `ftyp${brand}`]] as const,
  ),
]
const LONGEST = 12

/** Tells what kind of photo the bytes begin as; null for anything we do not take. */
export const sniff = (bytes: Uint8Array): Format | null => {
  const head = Buffer.from(bytes.subarray(0, LONGEST)).toString('latin1')
  const match = SIGNATURES.find(([, ...parts]) => parts.every(([at, text]) => head.startsWith(text, at)))
  return match?.[0] ?? null
}
