/** What is drawn around a Post's photos when they go out. */
export interface PostFrame {
  readonly id: string
  /** The words on it. */
  readonly branch: string
  readonly date: string
}

/** A frame as it is asked for; words that are left out or empty are filled in. */
export interface FrameInput {
  readonly id: string
  /** The branch's name, else the Page's. */
  readonly branch?: string
  /** The day on which the Post goes out. */
  readonly date?: string
}
