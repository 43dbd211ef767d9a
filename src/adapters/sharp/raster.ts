/** Rows of 8-bit RGB, `stride` bytes apart. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly data: Uint8Array
}

/**
 * Shrinks by the whole factor that keeps the long edge at or over the wanted one, each pixel the mean of those it
 * stands for. At most `factor - 1` pixels are lost at the right and lower edge.
 */
export const shrink = (raster: Raster, longEdgePx: number): Raster => {
  const factor = Math.max(1, Math.floor(Math.max(raster.width, raster.height) / longEdgePx))
  if (factor === 1) return raster
  const width = Math.max(1, Math.floor(raster.width / factor))
  const height = Math.max(1, Math.floor(raster.height / factor))
  const data = new Uint8Array(width * height * 3)
  const box = { width: Math.min(factor, raster.width), height: Math.min(factor, raster.height) }
  for (let at = 0, y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * factor * raster.stride + x * factor * 3
      for (let channel = 0; channel < 3; channel++) data[at++] = mean(raster, from + channel, box)
    }
  }
  return { width, height, stride: width * 3, data }
}

const mean = (
  { data, stride }: Raster,
  from: number,
  box: { readonly width: number; readonly height: number },
) => {
  let sum = 0
  for (let y = 0; y < box.height; y++) {
    const row = from + y * stride
    for (let x = 0; x < box.width; x++) sum += data[row + x * 3] ?? 0
  }
  return Math.round(sum / (box.width * box.height))
}

const SHORT = 3
const LONG = 4
const UNDEFINED = 7
type Entry = readonly [tag: number, type: number, count: number, value: number]

/**
 * Writes pixels as an uncompressed TIFF of one strip: the form in which libvips takes bare pixels together with
 * the colour profile they are meant in.
 * @see TIFF 6.0, sections 2 and 6; ICC.1:2022, annex B.4 (tag 34675)
 */
export const writeTiff = (
  { width, height, stride, data }: Raster,
  icc: Uint8Array = new Uint8Array(),
): Uint8Array<ArrayBuffer> => {
  const rowBytes = width * 3
  const entryCount = icc.length > 0 ? 11 : 10
  const bitsAt = 10 + entryCount * 12 + 4
  const iccAt = bitsAt + 6
  const pixelsAt = iccAt + icc.length
  const entries: readonly Entry[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [258, SHORT, 3, bitsAt],
    [259, SHORT, 1, 1], // not compressed
    [262, SHORT, 1, 2], // RGB
    [273, LONG, 1, pixelsAt],
    [277, SHORT, 1, 3], // channels
    [278, LONG, 1, height],
    [279, LONG, 1, rowBytes * height],
    [284, SHORT, 1, 1], // channels side by side
    [34675, UNDEFINED, icc.length, iccAt],
  ]
  const tiff = new Uint8Array(pixelsAt + rowBytes * height)
  const view = new DataView(tiff.buffer)
  tiff.set([0x49, 0x49, 42, 0, 8, 0, 0, 0, entryCount, 0])
  for (const [i, entry] of entries.slice(0, entryCount).entries()) writeEntry(view, 10 + i * 12, entry)
  for (const channel of [0, 1, 2]) view.setUint16(bitsAt + channel * 2, 8, true)
  tiff.set(icc, iccAt)
  for (let y = 0; y < height; y++) {
    tiff.set(data.subarray(y * stride, y * stride + rowBytes), pixelsAt + y * rowBytes)
  }
  return tiff
}

const writeEntry = (view: DataView, at: number, [tag, type, count, value]: Entry) => {
  view.setUint16(at, tag, true)
  view.setUint16(at + 2, type, true)
  view.setUint32(at + 4, count, true)
  view.setUint32(at + 8, value, true)
}
