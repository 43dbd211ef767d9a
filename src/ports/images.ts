/** One rendition to make: longest edge, and the most bytes it may have. */
export interface VariantSpec {
  readonly name: string
  readonly longEdgePx: number
  readonly limitBytes: number
}

export interface RenderedVariant {
  readonly name: string
  readonly jpeg: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
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
   * Decodes once and renders every variant: upright, sRGB, JPEG, without any metadata.
   * @throws {PHOTO_UNSUPPORTED} when the content is not a photo of a kind we take
   * @throws {PHOTO_TOO_MANY_PIXELS} over 100 megapixels
   * @throws {PHOTO_BROKEN} when it cannot be decoded
   */
  process(bytes: Uint8Array, variants: readonly VariantSpec[], signal?: AbortSignal): Promise<InspectedPhoto>
}
