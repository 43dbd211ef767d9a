import { crc32, deflateRawSync } from 'node:zlib'

interface Part {
  readonly name: string
  readonly bytes: Uint8Array
  /** What the directory says instead of the truth. */
  readonly toldBytes?: number
}

/** Writes a zip by hand, so that it can lie. */
export function writeZip(parts: readonly Part[]): Uint8Array {
  const packed = parts.map(part => ({
    ...part,
    name: Buffer.from(part.name),
    data: deflateRawSync(part.bytes),
  }))
  const locals = packed.map(part => Buffer.concat([header(0x04034b50, 30, part), part.name, part.data]))
  let offset = 0
  const entries = packed.map((part, index) => {
    const entry = header(0x02014b50, 46, part)
    entry.writeUInt32LE(offset, 42)
    offset += locals[index]?.length ?? 0
    return Buffer.concat([entry, part.name])
  })
  return Buffer.concat([...locals, ...entries, directoryEnd(entries, offset)])
}

interface Packed {
  readonly name: Buffer
  readonly bytes: Uint8Array
  readonly data: Buffer
  readonly toldBytes?: number
}

function header(signature: number, length: number, { name, bytes, data, toldBytes }: Packed): Buffer {
  const buffer = Buffer.alloc(length)
  const first = length === 46 ? 10 : 8
  buffer.writeUInt32LE(signature, 0)
  buffer.writeUInt16LE(8, first)
  buffer.writeUInt32LE(crc32(bytes), first + 6)
  buffer.writeUInt32LE(data.length, first + 10)
  buffer.writeUInt32LE(toldBytes ?? bytes.length, first + 14)
  buffer.writeUInt16LE(name.length, first + 18)
  return buffer
}

function directoryEnd(entries: readonly Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(
    entries.reduce((sum, entry) => sum + entry.length, 0),
    12,
  )
  end.writeUInt32LE(offset, 16)
  return end
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Writes the parts of an .xlsx file around the XML of its rows. Style 1 shows a date, 2 a time. */
export const xlsxParts = (rows: string, given: { readonly is1904?: boolean } = {}): readonly Part[] =>
  Object.entries({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${given.is1904 ? 1 : 0}"/><sheets><sheet name="Ẩn" sheetId="2" state="hidden" r:id="rId3"/><sheet name="Tháng 12" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/worksheets/sheet2.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
  }).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))

/** Writes an .xlsx file around the XML of its rows. */
export const writeXlsxByHand = (rows: string, given: { readonly is1904?: boolean } = {}): Uint8Array =>
  writeZip(xlsxParts(rows, given))
