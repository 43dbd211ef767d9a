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

/** What is written on a card, which shows words instead of a photo. */
export interface CardWords {
  readonly title: string
  /** Shown large, side by side: three at most. */
  readonly figures?: readonly { readonly amount: string; readonly words: string }[]
  /** One item each; those that do not fit are left out. */
  readonly lines: readonly string[]
  /** Whose card it is. */
  readonly branch: string
}

/** The frames and cards an officer may edit as files. */
export interface Frames {
  list(): readonly FrameHead[]
  /**
   * Fills a frame for a photo of this size; the answer is SVG.
   * @throws {FRAME_UNKNOWN}
   */
  fill(id: string, words: FrameWords, size: PictureSize): Promise<string>
  /** Fills a card; the answer is SVG. */
  fillCard(words: CardWords): Promise<string>
}
