import sharp from 'sharp'
import type { Plane } from './measure-look.ts'

/** Larger than the pattern that is kept, so that JPEG noise and the way of shrinking are averaged away. */
const SIDE_PX = 32
/** The lowest frequencies each way: what a photo shows, and nothing of how sharp or how large it is. */
const FREQUENCIES = 8

/** What is above the median by less, in shares of the strongest, is noise: a picture of plain fields has little else. */
const MARGIN = 0.01

/** cos((2x + 1) u π / 2N) for each frequency u and place x. */
const COSINES = Array.from({ length: FREQUENCIES }, (_, frequency) =>
  Float64Array.from({ length: SIDE_PX }, (_, place) =>
    Math.cos(((2 * place + 1) * frequency * Math.PI) / (2 * SIDE_PX)),
  ),
)

/**
 * Makes 64 bits, as 16 hexadecimal digits, that stay nearly the same when a photo is resized, compressed or made a
 * little lighter: which of its low frequencies are stronger than their median (pHash).
 * @see https://www.phash.org/docs/pubs/thesis_zauner.pdf, section 3.2.1
 */
export async function perceptualHash({ values, width, height }: Plane): Promise<string> {
  const grey = await sharp(values, { raw: { width, height, channels: 1 } })
    .resize({ width: SIDE_PX, height: SIDE_PX, fit: 'fill' })
    .raw()
    .toBuffer()
  const [, ...strengths] = lowFrequencies(grey)
  const median = strengths.toSorted((a, b) => a - b)[Math.floor(strengths.length / 2)] ?? 0
  // The first one is the mean brightness and says nothing.
  const margin = Math.max(...strengths.map(Math.abs)) * MARGIN
  return toHex([false, ...strengths.map(strength => strength > median + margin)])
}

/** The discrete cosine transform, rows first, of which only the first frequencies are worked out. Whole numbers. */
function lowFrequencies(grey: Uint8Array): readonly number[] {
  const rows = COSINES.map(cosines =>
    Array.from({ length: SIDE_PX }, (_, y) =>
      cosines.reduce((sum, cosine, x) => sum + cosine * (grey[y * SIDE_PX + x] ?? 0), 0),
    ),
  )
  return COSINES.flatMap(cosines =>
    rows.map(row => Math.round(cosines.reduce((sum, cosine, y) => sum + cosine * (row[y] ?? 0), 0))),
  )
}

function toHex(bits: readonly boolean[]): string {
  const digits = Array.from({ length: bits.length / 4 }, (_, at) =>
    bits.slice(at * 4, at * 4 + 4).reduce((value, bit) => value * 2 + Number(bit), 0),
  )
  return digits.map(digit => digit.toString(16)).join('')
}
