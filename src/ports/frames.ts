import type { PictureSize } from './artist.ts'

/** A frame as its file describes it. */
export interface FrameHead {
  /** The file's name without `.svg`. */
  readonly id: string
  readonly name: string
  /** First and last day of the campaign, every year, `MM-DD`; null is all year. It may pass the year's end. */
  readonly season: { readonly from: string; readonly to: string } | null
}

/** What is written on a frame. */
export interface FrameWords {
  readonly branch: string
  readonly date: string
}

/** The frames and cards an officer may edit as files. */
export interface Frames {
  list(): readonly FrameHead[]
  /**
   * Fills a frame for a photo of this size; the answer is SVG.
   * @throws {FRAME_UNKNOWN}
   */
  fill(id: string, words: FrameWords, size: PictureSize): Promise<string>
  /** Fills the card that shows words instead of a photo. */
  fillCard(words: {
    readonly title: string
    readonly lines: readonly string[]
    readonly branch: string
  }): Promise<string>
}
