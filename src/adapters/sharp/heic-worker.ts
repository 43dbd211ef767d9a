/** The thread in which a HEIC photo is decoded; `decode-heic.ts` starts and ends it. */
import { parentPort, workerData } from 'node:worker_threads'
import libheif from 'libheif-js/wasm-bundle.js'
import type { HeicWork } from './decode-heic.ts'
import { createShrinkingCanvas, type Raster, type Size, writeTiff } from './raster.ts'

const RGB = libheif.heif_colorspace.heif_colorspace_RGB.value
const INTERLEAVED_RGB = libheif.heif_chroma.heif_chroma_interleaved_RGB.value
const INTERLEAVED = libheif.heif_channel.heif_channel_interleaved.value

/** As large as any struct that is written here; used again and again. */
const STRUCT_BYTES = 64
const error = libheif._malloc(STRUCT_BYTES)
const told = libheif._malloc(STRUCT_BYTES)

const readInt = (address: number) => new DataView(libheif.HEAPU8.buffer).getInt32(address, true)
/** The nth number of what the last call told. */
const toldAt = (at: number) => readInt(told + at * 4)

const check = () => {
  const code = readInt(error)
  if (code !== 0) throw new Error(`libheif: error ${code}, ${readInt(error + 4)}`)
}

/** Nothing is freed but the tiles: the thread and its memory end with this one photo. */
const openHandle = (file: Uint8Array): number => {
  const address = libheif._malloc(file.length)
  libheif.HEAPU8.set(file, address)
  const context = libheif._heif_context_alloc()
  libheif._heif_context_read_from_memory_without_copy(error, context, address, file.length, 0)
  check()
  libheif._heif_context_get_primary_image_handle(error, context, told)
  check()
  return toldAt(0)
}

/** Upright, as the tiles come, but before any cropping. */
const readTiling = (handle: number) => {
  libheif._heif_image_handle_get_image_tiling(error, handle, 1, told)
  check()
  const [columns, rows, tileWidth, tileHeight] = [toldAt(1), toldAt(2), toldAt(3), toldAt(4)]
  const [width, height, top, left] = [toldAt(5), toldAt(6), toldAt(7), toldAt(8)]
  return { columns, rows, tileWidth, tileHeight, width, height, top, left }
}

const useTold = (use: (part: Raster) => void) => {
  const image = toldAt(0)
  const width = libheif._heif_image_get_width(image, INTERLEAVED)
  const height = libheif._heif_image_get_height(image, INTERLEAVED)
  const at = libheif._heif_image_get_plane_readonly(image, INTERLEAVED, told)
  const stride = toldAt(0)
  use({ width, height, stride, data: libheif.HEAPU8.subarray(at, at + stride * height) })
  libheif._heif_image_release(image)
}

/** Phones lay their photos out of tiles: one at a time is decoded. Any other photo is all one tile. */
const decodeTiles = (handle: number, tiling: ReturnType<typeof readTiling>, longEdgePx: number): Raster => {
  const { columns, rows, tileWidth, tileHeight } = tiling
  // Of a photo that was turned, the cut-off tiles come first, and of them is told how much is left.
  const left = tiling.left && tiling.left - tileWidth
  const top = tiling.top && tiling.top - tileHeight
  const canvas = createShrinkingCanvas(tiling, longEdgePx)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      libheif._heif_image_handle_decode_image_tile(error, handle, told, RGB, INTERLEAVED_RGB, 0, column, row)
      check()
      useTold(tile => canvas.add(tile, left + column * tileWidth, top + row * tileHeight))
    }
  return canvas.toRaster()
}

const decodeWhole = (handle: number, whole: Size, longEdgePx: number): Raster => {
  const canvas = createShrinkingCanvas(whole, longEdgePx)
  libheif._heif_decode_image(error, handle, told, RGB, INTERLEAVED_RGB, 0)
  check()
  useTold(image => canvas.add(image, 0, 0))
  return canvas.toRaster()
}

const decode = (file: Uint8Array, longEdgePx: number): Raster => {
  const handle = openHandle(file)
  const tiling = readTiling(handle)
  const width = libheif._heif_image_handle_get_width(handle)
  const height = libheif._heif_image_handle_get_height(handle)
  // Where tiles lie on a photo that was cropped afterwards libheif does not tell.
  const isCropped = width !== tiling.width || height !== tiling.height
  return isCropped
    ? decodeWhole(handle, { width, height }, longEdgePx)
    : decodeTiles(handle, tiling, longEdgePx)
}

const { bytes, icc, longEdgePx }: HeicWork = workerData
const tiff = writeTiff(decode(bytes, longEdgePx), icc)
parentPort?.postMessage(tiff, [tiff.buffer])
