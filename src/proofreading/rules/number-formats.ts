import type { Finding } from '../finding.ts'
import type { Rule } from '../reading.ts'

const UNITS = 'km2|km²|km|m2|m²|m3|m³|m|cm|mm|ha|kg|tấn|tạ|lít|tỷ|tỉ|triệu|nghìn|ngàn|%|giờ|điểm|lần'
/** "3.5 km": a point where Vietnamese has a comma. Three digits after it would be thousands. */
const POINT = new RegExp(
  `(?<![\\p{L}\\p{N}.,/:-])(\\d{1,3})\\.(\\d{1,2})(?=\\s?(?:${UNITS})(?![\\p{L}\\p{N}]))`,
  'giu',
)
/** "290,000,000": commas where Vietnamese has points. */
const COMMAS = /(?<![\p{L}\p{N}.,/:-])\d{1,3}(?:,\d{3}){2,6}(?![\p{L}\p{N},])/gu

/** Finds numbers written the English way. */
export const numberFormats: Rule = ({ prose }) => [
  ...[...prose.matchAll(POINT)].map(match => told(match, '.', ',')),
  ...[...prose.matchAll(COMMAS)].map(match => told(match, ',', '.')),
]

const told = ({ 0: piece, index }: RegExpExecArray, from: string, to: string): Finding => ({
  code: 'number-format',
  start: index,
  end: index + piece.length,
  fix: piece.replaceAll(from, to),
})
