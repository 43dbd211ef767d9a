import { AppError } from './errors.ts'

const MIB = 1024 * 1024

/** The kinds of spreadsheet files that are read and written. */
export const SHEET_FORMATS = ['xlsx', 'csv'] as const
export type SheetFormat = (typeof SHEET_FORMATS)[number]

/** Largest file that is taken. */
export const SHEET_LIMIT_BYTES = 5 * MIB
/** Most bytes all parts of a file together may unpack to. */
export const SHEET_UNPACKED_LIMIT_BYTES = 50 * MIB
/** Most rows that are taken, the head included. */
export const SHEET_LIMIT_ROWS = 1_001

/** Says what is too large about a sheet. */
export const sheetTooLarge = (cause?: unknown): AppError =>
  new AppError('SHEET_TOO_LARGE', {
    cause,
    values: { limitMb: SHEET_LIMIT_BYTES / MIB, unpackedMb: SHEET_UNPACKED_LIMIT_BYTES / MIB },
  })
