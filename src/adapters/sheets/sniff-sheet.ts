import { AppError } from '../../kernel/errors.ts'

const ZIP = [0x50, 0x4b]
/** Excel before 2007, and any Office file with a password. */
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0]
const UTF16_MARKS = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]
const HEAD_BYTES = 4_096

/**
 * Tells by its bytes, not by its name, what a file is.
 * @throws {SHEET_EMPTY} {SHEET_UNSUPPORTED}
 */
export function sniffSheet(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new AppError('SHEET_EMPTY')
  if (startsWith(bytes, ZIP)) return 'zip'
  if (startsWith(bytes, OLE2) || isBinary(bytes) || isMarkup(bytes)) throw new AppError('SHEET_UNSUPPORTED')
  return 'text'
}

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

const isBinary = (bytes: Uint8Array): boolean =>
  bytes.subarray(0, HEAD_BYTES).includes(0) && !UTF16_MARKS.some(mark => startsWith(bytes, mark))

/** Many web programs call an HTML table `.xls`; PDF tells itself in text too. */
const isMarkup = (bytes: Uint8Array): boolean =>
  /^\uFEFF?\s*(<[!?a-z]|%PDF-)/i.test(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)))
