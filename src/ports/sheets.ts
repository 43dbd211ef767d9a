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

/** What can be written into a cell. */
export type WrittenCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'day'; readonly day: LocalDate }
  | { readonly kind: 'time'; readonly time: ClockTime }

/** A column of a sheet that is written: its head, how wide it is, and from what its cells are chosen. */
export interface SheetColumn {
  readonly header: string
  readonly kind: 'text' | 'day' | 'time'
  readonly widthChars: number
  readonly choices?: readonly string[]
}

/** A sheet to be written. */
export interface SheetDraft {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly WrittenCell[])[]
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
}
