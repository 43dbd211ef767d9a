/** One rendition to make: longest edge, and the most bytes it may have. */
export interface VariantSpec {
  readonly name: string
  readonly longEdgePx: number
  readonly limitBytes: number
}

/** A part of a photo that nobody is to recognise: fractions, from 0 to 1, of the upright photo. */
export interface HiddenBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface RenderedVariant {
  readonly name: string
  readonly jpeg: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

/** What the pixels look like, measured on a copy of 1024 px at most. */
export interface PhotoLook {
  /** How sharp its sharpest parts are, from 0; null where nothing on it could be sharp. */
  readonly sharpness: number | null
  /** The mean, from 0 (black) to 255 (white). */
  readonly lightness: number
  /** Which share of it is nearly black, burnt out to white, or of one even tone; from 0 to 1. */
  readonly darkShare: number
  readonly brightShare: number
  readonly flatShare: number
}

export interface InspectedPhoto {
  readonly format: 'jpeg' | 'png' | 'webp' | 'avif' | 'heif' | 'gif' | 'tiff'
  /** Upright: after the EXIF orientation. */
  readonly widthPx: number
  readonly heightPx: number
  /** EXIF capture time as written, `YYYY-MM-DDTHH:mm:ss`, with an offset only when the file has one. */
  readonly takenAt: string | null
  /** 64 bits, as 16 hexadecimal digits, that differ little between renditions of one photo. */
  readonly perceptualHash: string
  readonly look: PhotoLook
  /** The file names the camera that took it. */
  readonly hasCamera: boolean
  readonly variants: readonly RenderedVariant[]
}

/** Looks at hostile bytes and renders them. */
export interface Images {
  /**
   * Refuses at the door what the first bytes of a file already show. Says nothing about the bytes that follow.
   * @throws {PHOTO_UNSUPPORTED}
   * @throws {PHOTO_TOO_MANY_PIXELS}
   */
  checkHead(head: Uint8Array): Promise<void>
  /**
   * Decodes once and renders every variant: upright, sRGB, JPEG, without any metadata. What lies in `hidden` shows in
   * none of them; what is told of the photo is measured before.
   * @throws {PHOTO_UNSUPPORTED} when the content is not a photo of a kind we take
   * @throws {PHOTO_TOO_MANY_PIXELS} over 100 megapixels
   * @throws {PHOTO_BROKEN} when it cannot be decoded
   */
  process(
    bytes: Uint8Array,
    variants: readonly VariantSpec[],
    signal?: AbortSignal,
    hidden?: readonly HiddenBox[],
  ): Promise<InspectedPhoto>
}
