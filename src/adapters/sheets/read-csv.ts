import { detectDelimiter, parseCsv } from 'hucre/csv'
import type { SheetCell, SheetRow } from '../../ports/sheets.ts'
import { plainText } from './csv-cells.ts'
import { decodeText } from './decode-text.ts'

const DELIMITERS = [',', ';', '\t']

/** Reads a CSV file, whichever of comma, semicolon and tab parts its columns. @throws the codes of `decodeText` */
export function readCsv(bytes: Uint8Array): readonly SheetRow[] {
  const text = decodeText(bytes)
  const found = detectDelimiter(text)
  const delimiter = DELIMITERS.includes(found) ? found : ','
  return parseCsv(text, { delimiter }).map((values, row) => ({
    number: row + 1,
    cells: values.map(value => readCell(String(value ?? ''))),
  }))
}

function readCell(text: string): SheetCell {
  if (text.trim() === '') return { kind: 'empty' }
  return text.startsWith('=') ? { kind: 'formula' } : { kind: 'text', text: plainText(text) }
}
