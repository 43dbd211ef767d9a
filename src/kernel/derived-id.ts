import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

/**
 * Names a thing by what it is made from, so that making it again names the same thing.
 * @see RFC 9562, section 5.8: UUID version 8
 */
export function derivedId(source: unknown): string {
  const bytes = createHash('sha256').update(canonicalJson(source)).digest().subarray(0, 16)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6)
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8)
  const parts = [bytes.subarray(0, 4), bytes.subarray(4, 6), bytes.subarray(6, 8), bytes.subarray(8, 10)]
  return [...parts, bytes.subarray(10)].map(part => part.toString('hex')).join('-')
}
