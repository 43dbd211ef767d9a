import { createHash } from 'node:crypto'
import { AppError } from '../../src/kernel/errors.ts'
import type { Images, InspectedPhoto, PhotoLook, VariantSpec } from '../../src/ports/images.ts'

/** A photo that nothing speaks against. */
const CLEAR: PhotoLook = { sharpness: 1, lightness: 120, darkShare: 0, brightShare: 0, flatShare: 0 }

const JPEG = [0xff, 0xd8, 0xff]

interface Drawing {
  readonly widthPx?: number
  readonly heightPx?: number
  readonly takenAt?: string | null
  readonly isBroken?: boolean
  readonly perceptualHash?: string
  readonly look?: Partial<PhotoLook>
}

/** Makes bytes that the fake takes for a JPEG with these properties. */
export const drawFakePhoto = (drawing: Drawing = {}): Uint8Array<ArrayBuffer> =>
  new Uint8Array([...JPEG, ...Buffer.from(JSON.stringify(drawing))])

/** Images without any pixels, for tests that are not about them. Any JPEG is 1600 × 1200 unless it says otherwise. */
export const createFakeImages = (): Images => ({
  checkHead: async head => checkHead(head),
  process: async (bytes, variants, signal) => {
    checkHead(bytes)
    signal?.throwIfAborted()
    const drawing = readDrawing(bytes)
    if (drawing.isBroken) throw new AppError('PHOTO_BROKEN')
    const { widthPx = 1600, heightPx = 1200, takenAt = null, perceptualHash = hashOf(bytes) } = drawing
    const look = { ...CLEAR, ...drawing.look }
    const photo = {
      format: 'jpeg',
      widthPx,
      heightPx,
      takenAt,
      hasCamera: true,
      perceptualHash,
      look,
    } as const
    return { ...photo, variants: variants.map(spec => renderFake(photo, spec)) }
  },
})

/** Other bytes, another photo. */
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 16)

const checkHead = (head: Uint8Array) => {
  if (!JPEG.every((byte, i) => head[i] === byte)) throw new AppError('PHOTO_UNSUPPORTED')
}

const readDrawing = (bytes: Uint8Array): Drawing => {
  const text = Buffer.from(bytes.subarray(JPEG.length)).toString()
  return text.startsWith('{') ? JSON.parse(text) : {}
}

const renderFake = (
  { widthPx, heightPx }: Pick<InspectedPhoto, 'widthPx' | 'heightPx'>,
  { name, longEdgePx }: VariantSpec,
) => {
  const scale = Math.min(1, longEdgePx / Math.max(widthPx, heightPx))
  const size = { widthPx: Math.round(widthPx * scale), heightPx: Math.round(heightPx * scale) }
  return { name, ...size, jpeg: new Uint8Array([...JPEG, ...Buffer.from(`${name} ${JSON.stringify(size)}`)]) }
}
