import type { LocalDate } from '../kernel/local-date.ts'
import type { SheetFormat } from '../kernel/sheet-file.ts'
import type { LocalTime } from '../kernel/vietnamese-date.ts'

/** A time of day to the second. */
export interface ClockTime extends LocalTime {
  readonly second: number
}

/** What a cell holds. A moment is what a date cell shows, without a time zone; a bare time has an early day. */
export type SheetCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'moment'; readonly day: LocalDate; readonly time: ClockTime }
  | { readonly kind: 'formula' }
  | { readonly kind: 'error'; readonly text: string }

/** One row that holds something: its number as the sheet's program shows it, its cells from column A on. */
export interface SheetRow {
  readonly number: number
  readonly cells: readonly SheetCell[]
}

/** What can be written into a cell. `href` is an address, or a cell of the same file: `#'Bài đăng'!A12`. */
export type WrittenCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string; readonly href?: string }
  | { readonly kind: 'number'; readonly value: number; readonly href?: string }
  /** 1 is all; shown in percent. */
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'time'; readonly time: ClockTime }

/** A column of a sheet that is written: its head, how wide it is, and from what its cells are chosen. */
export interface SheetColumn {
  readonly header: string
  readonly kind: 'text' | 'day' | 'time' | 'number' | 'share'
  readonly widthChars: number
  readonly choices?: readonly string[]
}

/** A sheet to be written. */
export interface SheetDraft {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly WrittenCell[])[]
  /** A last row that filters leave where it is. */
  readonly totals?: readonly WrittenCell[]
  /** Set up to be filtered and printed on A4 across: its head, and so many first columns, stand on each page. */
  readonly print?: { readonly title: string; readonly fixedColumns: number }
}

/** Reads and writes spreadsheets. */
export interface Sheets {
  /**
   * Reads the rows of the first sheet that is shown; rows without anything are left out.
   * @throws {SHEET_TOO_LARGE} {SHEET_TOO_LONG} {SHEET_BROKEN} {SHEET_UNSUPPORTED} {SHEET_LEGACY_TEXT} {SHEET_EMPTY}
   */
  read(bytes: Uint8Array): Promise<readonly SheetRow[]>
  /** Writes a sheet so that no program takes a text for a formula, and `read` gives the same texts again. */
  write(sheet: SheetDraft, format: SheetFormat): Promise<Uint8Array>
  /** Writes several sheets into one .xlsx file, in the same way. */
  writeBook(sheets: readonly SheetDraft[]): Promise<Uint8Array>
}
