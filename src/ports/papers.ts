/** A cell of a table; a figure stands at the right, and may lead to the list it counts. */
export interface PaperCell {
  readonly text: string
  readonly isFigure?: boolean
  readonly href?: string
}

/** What stands on a paper, one after another. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** Goes across a page of its own; its head stands on each page. Widths are shares of the page. */
  | {
      readonly kind: 'table'
      readonly title: string
      readonly head: readonly string[]
      readonly widths: readonly number[]
      readonly rows: readonly (readonly PaperCell[])[]
      /** Told apart below the rows. */
      readonly totals: readonly PaperCell[]
    }

/**
 * A paper in administrative style, on A4.
 * @see Decree 30/2020/NĐ-CP, annex I: margins, fonts of 13 to 14 points, where place, title, recipients and seal stand
 */
export interface Paper {
  /** The one above, and who writes; a line each. */
  readonly superior: string
  readonly unit: string
  /** Across from them: “ĐOÀN TNCS HỒ CHÍ MINH”. */
  readonly organisation: string
  /** “Số:     -BC”, for the clerk to fill in. */
  readonly number: string
  /** “Phụng Hiệp, ngày 05 tháng 11 năm 2026”. */
  readonly placeAndDate: string
  readonly title: string
  readonly subtitle: string
  readonly body: readonly PaperBlock[]
  /** The end of the body, on one page with recipients and signature. */
  readonly closing: readonly PaperBlock[]
  /** Who gets it, with the words above the list. */
  readonly recipientsTitle: string
  readonly recipients: readonly string[]
  /** On whose behalf, and the seat that signs. */
  readonly signFor: string
  readonly signer: string
  /** Behind the body and the signature. */
  readonly annex: readonly PaperBlock[]
  /** Beside the page's number. */
  readonly footer: string
}

/** Writes papers as files of one kind. */
export interface Papers {
  write(paper: Paper): Promise<Uint8Array>
}
