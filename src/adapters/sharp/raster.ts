/** Rows of 8-bit RGB, `stride` bytes apart. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly stride: number
  readonly data: Uint8Array
}

/** Sums of so many pixels each way still fit into 16 bits. */
const LARGEST_FACTOR = 16

export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Gathers a picture from parts of it and shrinks it meanwhile, by the whole factor that keeps the long edge at or over
 * the wanted one, each pixel the mean of those it stands for: the whole never stands in memory. At most `factor - 1`
 * pixels are lost at the right and lower edge.
 */
export const createShrinkingCanvas = (whole: Size, longEdgePx: number) => {
  const wanted = Math.floor(Math.max(whole.width, whole.height) / longEdgePx)
  const factor = Math.min(Math.max(1, wanted), LARGEST_FACTOR)
  const width = Math.max(1, Math.floor(whole.width / factor))
  const height = Math.max(1, Math.floor(whole.height / factor))
  const sums = new Uint16Array(width * height * 3)
  /** Of a picture that is thinner than the factor, a pixel stands for fewer. */
  const covered = Math.min(factor, whole.width) * Math.min(factor, whole.height)

  const addRow = (row: Uint8Array, left: number, y: number) => {
    const rowAt = Math.floor(y / factor) * width * 3
    const end = Math.min(row.length, (width * factor - left) * 3)
    for (let from = Math.max(0, -left) * 3; from < end; from += 3) {
      const at = rowAt + Math.floor((left + from / 3) / factor) * 3
      for (let channel = 0; channel < 3; channel++)
        sums[at + channel] = (sums[at + channel] ?? 0) + (row[from + channel] ?? 0)
    }
  }
  return {
    /** Adds a part whose upper left corner stands there; what reaches beyond the picture is left aside. */
    add: (part: Raster, left: number, top: number): void => {
      for (let y = Math.max(0, -top); y < part.height && top + y < height * factor; y++)
        addRow(part.data.subarray(y * part.stride, y * part.stride + part.width * 3), left, top + y)
    },
    toRaster: (): Raster => {
      const data = new Uint8Array(sums.length)
      for (let at = 0; at < data.length; at++) data[at] = Math.round((sums[at] ?? 0) / covered)
      return { width, height, stride: width * 3, data }
    },
  }
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
