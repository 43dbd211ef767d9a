import { AppError } from '../../kernel/errors.ts'
import { legacyEncoding } from '../../kernel/legacy-text.ts'

/**
 * Reads the text of a CSV file: UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1258, in which Excel on a
 * Vietnamese Windows writes plain CSV.
 * @throws {SHEET_LEGACY_TEXT} for a text of TCVN3 or VNI letters, which would read as nonsense
 * @throws {SHEET_BROKEN} when the bytes are not what their mark says
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  const encoding = legacyEncoding(text)
  if (encoding !== null) throw new AppError('SHEET_LEGACY_TEXT', { values: { encoding } })
  return text
}

function decode(bytes: Uint8Array): string {
  const marked = encodingOf(bytes)
  if (marked !== null) return strictly(bytes, marked) ?? fail()
  return strictly(bytes, 'utf-8') ?? new TextDecoder('windows-1258').decode(bytes)
}

function encodingOf([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : null
}

/** Gives null for bytes that are none of this encoding; a byte order mark is left out. */
function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

function fail(): never {
  throw new AppError('SHEET_BROKEN')
}
