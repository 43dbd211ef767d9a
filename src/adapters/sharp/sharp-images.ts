import PQueue from 'p-queue'
import sharp from 'sharp'
import type { Images, InspectedPhoto, RenderedVariant, VariantSpec } from '../../ports/images.ts'
import { checkHead, openPhoto, orBroken, readHeader } from './open-photo.ts'
import { decode, render } from './render.ts'

interface Options {
  /** Photos in work at the same time; the others wait, so that memory does not grow with the queue. */
  readonly atOnce?: number
}

/** Photos through sharp (libvips): one decode each, all variants from the same pixels. */
export const createSharpImages = ({ atOnce = 2 }: Options = {}): Images => {
  // Each photo is seen once, so a cache would only hold memory; and each runs on one thread, because two
  // photos side by side use two cores better than two threads on one (a JPEG is decoded by one thread).
  sharp.cache(false)
  sharp.concurrency(1)
  const gate = new PQueue({ concurrency: atOnce })

  return {
    checkHead,
    process: (bytes, variants, signal) => gate.add(() => inspect(bytes, variants, signal), { signal }),
  }
}

const inspect = async (
  bytes: Uint8Array,
  variants: readonly VariantSpec[],
  signal?: AbortSignal,
): Promise<InspectedPhoto> => {
  const { orientation, ...header } = await readHeader(bytes)
  signal?.throwIfAborted()
  const longEdgePx = Math.max(...variants.map(variant => variant.longEdgePx))
  const pixels = await orBroken(decode(openPhoto(bytes), orientation, longEdgePx))
  const rendered: RenderedVariant[] = []
  for (const variant of variants) {
    // libvips cannot be interrupted, so the signal counts between its steps.
    signal?.throwIfAborted()
    rendered.push(await render(pixels, variant))
  }
  return { ...header, variants: rendered }
}
