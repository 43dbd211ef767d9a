/** When a row came to the house, in numbers of local days. */
export interface RowBeginning {
  /** The first of its units was written down. */
  readonly writtenDay: number
  /** Its oldest page post that counts, up to the period's end; null without any. */
  readonly firstPostDay: number | null
}

/**
 * Tells since which day a row can be called silent: since it was written down, or published something that counts. What
 * it did before nobody asked, so a house that was installed today has no silent branch.
 */
export const knownSince = ({ writtenDay, firstPostDay }: RowBeginning): number =>
  Math.min(writtenDay, firstPostDay ?? writtenDay)
