import { printNumber } from '../../kernel/vietnamese-number.ts'
import type { BriefCell, ColumnKey, Verification } from './columns.ts'

/** The words that tables and papers are written with, in one language. */
export interface BriefWords {
  readonly columns: Readonly<Record<ColumnKey, string>>
  /** What stands where nobody could count. */
  readonly gap: string
  readonly verification: Readonly<Record<Verification, string>>
  readonly total: string
}

const PERCENT = 100

/** Writes a cell as people read it; the same in pages, papers and tables of text. */
export function printCell(cell: BriefCell, key: ColumnKey, words: BriefWords): string {
  switch (cell.kind) {
    case 'text':
      return key === 'verification' ? verificationText(cell.text, words) : cell.text
    case 'count':
      return printNumber(cell.value)
    case 'share':
      return printShare(cell.value)
    case 'gap':
      return words.gap
    case 'none':
      return '–'
  }
}

/** Writes a share in whole percent: `75%`. */
export const printShare = (share: number): string => `${printNumber(Math.round(share * PERCENT))}%`

const verificationText = (name: string, { verification }: BriefWords): string =>
  new Map(Object.entries(verification)).get(name) ?? name
