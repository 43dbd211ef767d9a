/** The thread in which a HEIC photo is decoded; `decode-heic.ts` starts and ends it. */
import { parentPort, workerData } from 'node:worker_threads'
import libheif from 'libheif-js/wasm-bundle.js'
import type { HeicWork } from './decode-heic.ts'
import { type Raster, shrink, writeTiff } from './raster.ts'

/** Nothing is freed: the thread and its memory end with this one photo. */
const decode = async (bytes: Uint8Array): Promise<Raster> => {
  const context = libheif.heif_context_alloc()
  // What it says of a broken file, the next calls say more clearly.
  libheif.heif_context_read_from_memory(context, bytes)
  const handle = libheif.heif_js_context_get_primary_image_handle(context)
  if ('code' in handle) throw new Error(handle.message)
  const { heif_colorspace_RGB } = libheif.heif_colorspace
  const { heif_chroma_interleaved_RGB } = libheif.heif_chroma
  const decoded = await libheif.heif_js_decode_image2(
    handle,
    heif_colorspace_RGB,
    heif_chroma_interleaved_RGB,
  )
  if ('code' in decoded) throw new Error(decoded.message)
  const [plane] = decoded.channels
  if (!plane) throw new Error('no pixels')
  return plane
}

const { bytes, icc, longEdgePx }: HeicWork = workerData
const tiff = writeTiff(shrink(await decode(bytes), longEdgePx), icc)
parentPort?.postMessage(tiff, [tiff.buffer])
