import sharp from 'sharp'
import type { HiddenBox, Images, InspectedPhoto, RenderedVariant, VariantSpec } from '../../ports/images.ts'
import { decodeHeic } from './decode-heic.ts'
import { createGate } from './gate.ts'
import { hideBoxes } from './hide-boxes.ts'
import { measureLook, toPlane } from './measure-look.ts'
import { checkHead, type Header, openPhoto, orBroken, readHeader } from './open-photo.ts'
import { perceptualHash } from './perceptual-hash.ts'
import { decode, encode, type Pixels, shrinkTo } from './render.ts'

/** Two photos side by side use two cores better than two threads on one: a JPEG is decoded by one thread. */
const AT_ONCE = 2
/** A photo that needs more than this to be decoded is decoded alone. */
const LIGHT_BYTES = 150_000_000

/** Photos through sharp (libvips): one decode each, all variants from the same pixels, memory bounded. */
export const createSharpImages = (): Images => {
  // Each photo is seen once, so a cache would only hold memory; one thread each, see `AT_ONCE`.
  sharp.cache(false)
  sharp.concurrency(1)
  const gate = createGate(AT_ONCE)

  return {
    checkHead,
    process: async (bytes, variants, signal, hidden = []) => {
      const header = await readHeader(bytes)
      const places = header.decodeBytes > LIGHT_BYTES ? AT_ONCE : 1
      return gate(places, () => renderAll(bytes, header, { variants, hidden }, signal), signal)
    },
  }
}

interface Wanted {
  readonly variants: readonly VariantSpec[]
  readonly hidden: readonly HiddenBox[]
}

const renderAll = async (
  bytes: Uint8Array,
  { format, orientation, icc, decodeBytes: _, ...header }: Header,
  { variants, hidden }: Wanted,
  signal?: AbortSignal,
): Promise<InspectedPhoto> => {
  const longEdgePx = Math.max(...variants.map(variant => variant.longEdgePx))
  const decodable = format === 'heif' ? await decodeHeic({ bytes, icc, longEdgePx }, signal) : bytes
  const pixels = await orBroken(decode(openPhoto(decodable), orientation, longEdgePx))
  // A photo stays the one it was, whatever of it is hidden: it is known again by its whole.
  const plane = await toPlane(pixels)
  const known = { perceptualHash: await perceptualHash(plane), look: measureLook(pixels, plane) }
  hideBoxes(pixels, hidden)
  return { format, ...header, ...known, variants: await renderEach(pixels, variants, signal) }
}

/** Makes each smaller variant from the pixels of the next larger one. */
const renderEach = async (pixels: Pixels, variants: readonly VariantSpec[], signal?: AbortSignal) => {
  const rendered: RenderedVariant[] = []
  let last = pixels
  for (const variant of variants.toSorted((a, b) => b.longEdgePx - a.longEdgePx)) {
    // libvips cannot be interrupted, so the signal counts between its steps.
    signal?.throwIfAborted()
    last = await shrinkTo(last, variant.longEdgePx)
    rendered.push(await encode(last, variant))
  }
  return rendered
}
