import { AppError } from '../../kernel/errors.ts'
import { SHEET_UNPACKED_LIMIT_BYTES, sheetTooLarge } from '../../kernel/sheet-file.ts'

/** Sheets of one text in every cell reach about 100; what is far above was made to burst. */
const RATIO_LIMIT = 200
/** Below it the ratio says nothing: a small part of equal letters packs very well. */
const RATIO_COUNTS_FROM_BYTES = 1024 * 1024
const PARTS_LIMIT = 500

const END_SIGNATURE = 0x06054b50
const ENTRY_SIGNATURE = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
const COMMENT_LIMIT_BYTES = 0xffff
const HAS_DESCRIPTOR = 8

/** One part of a zip as its directory tells it. */
interface ZipEntry {
  readonly name: string
  readonly packedBytes: number
  readonly unpackedBytes: number
  /** Whether its sizes may stand behind it, where they could differ from those in the directory. */
  readonly hasDescriptor: boolean
}

/**
 * Reads the directory of a zip before anything is unpacked, and gives the names of its parts. The reader never
 * unpacks a part beyond the size told here, so what passes stays within the limits.
 * @throws {SHEET_BROKEN} {SHEET_TOO_LARGE}
 */
export function guardZip(bytes: Uint8Array): readonly string[] {
  const entries = directoryOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  if (entries.some(isDishonest)) throw new AppError('SHEET_BROKEN')
  const packed = entries.reduce((sum, entry) => sum + entry.packedBytes, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0)
  const bursts = unpacked > RATIO_COUNTS_FROM_BYTES && unpacked > packed * RATIO_LIMIT
  if (unpacked > SHEET_UNPACKED_LIMIT_BYTES || bursts) throw sheetTooLarge()
  return entries.map(entry => entry.name)
}

/** A part that names no size would be unpacked without a limit. */
const isDishonest = ({ packedBytes, unpackedBytes, hasDescriptor }: ZipEntry): boolean =>
  (unpackedBytes === 0 && packedBytes > 2) || (packedBytes === 0 && (unpackedBytes > 0 || hasDescriptor))

function directoryOf(view: DataView): readonly ZipEntry[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > PARTS_LIMIT) throw sheetTooLarge()
  const entries: ZipEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    const isEntry = at + ENTRY_BYTES <= view.byteLength && view.getUint32(at, true) === ENTRY_SIGNATURE
    if (!isEntry) throw new AppError('SHEET_BROKEN')
    entries.push(readEntry(view, at))
    const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true))
    at += ENTRY_BYTES + (name ?? 0) + (extra ?? 0) + (comment ?? 0)
  }
  return entries
}

/** Looks from behind, as the reader does: a comment may follow the directory's end. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - COMMENT_LIMIT_BYTES)
  for (let at = view.byteLength - END_BYTES; at >= first; at--)
    if (view.getUint32(at, true) === END_SIGNATURE) return at
  throw new AppError('SHEET_BROKEN')
}

// A zip of 5 MB never needs the sizes of ZIP64: their marks read as 4 GB here, which is too large.
function readEntry(view: DataView, at: number): ZipEntry {
  const nameBytes = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_BYTES, nameLength(view, at))
  return {
    name: new TextDecoder().decode(nameBytes),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    hasDescriptor: (view.getUint16(at + 8, true) & HAS_DESCRIPTOR) !== 0,
  }
}

function nameLength(view: DataView, at: number): number {
  const length = view.getUint16(at + 28, true)
  if (at + ENTRY_BYTES + length > view.byteLength) throw new AppError('SHEET_BROKEN')
  return length
}
