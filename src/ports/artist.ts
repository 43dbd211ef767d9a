/** A picture's size in pixels. */
export interface PictureSize {
  readonly widthPx: number
  readonly heightPx: number
}

/** Draws over photos, and draws pictures of words. All text is in the house's own font; none is NFC already. */
export interface Artist {
  /**
   * Proves that the fonts draw Vietnamese: “Ộ” must look like “Ộ”.
   * @throws {FONT_BROKEN} when another font stepped in, which happens without a word
   */
  checkFont(): Promise<void>
  /** Measures one line in bold, in pixels at a size of one pixel. */
  measure(line: string): Promise<number>
  /** Lays an SVG over a photo; the answer is a JPEG of the same size without tags, at most `limitBytes`. */
  frame(
    jpeg: Uint8Array,
    svgFor: (size: PictureSize) => Promise<string>,
    limitBytes: number,
  ): Promise<Uint8Array>
  /** Draws an SVG as a JPEG. */
  draw(svg: string): Promise<Uint8Array>
  /** Puts two to six photos into one picture of 2048 × 2048 px at most, in their order. */
  collage(jpegs: readonly Uint8Array[]): Promise<Uint8Array>
}
