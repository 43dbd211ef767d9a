import type { Finding } from '../finding.ts'
import { placesIn, type Rule } from '../reading.ts'

/** "Huyện đoàn" or "Huyện Đoàn", but not the beginning of "đoàn viên". */
const UNION =
  /(?<![\p{L}\p{N}])(Tỉnh|Thành|Huyện|Quận|Thị|Xã|Phường) ([đĐ])oàn(?! (?:viên|thể|kết|phí|trường|kịch|khảo))(?![\p{L}])/gu

/** Finds one office written in two ways in one text; the more frequent way is kept, at a draw "Huyện đoàn". */
export const mixedSpelling: Rule = ({ prose }) => {
  const groups = Map.groupBy(placesIn({ text: prose, start: 0 }, UNION), ({ match }) => match[1])
  return [...groups.values()].flatMap(places => {
    const capital = places.filter(({ match }) => match[2] === 'Đ')
    const small = places.filter(({ match }) => match[2] === 'đ')
    const [wrong, letter] = capital.length > small.length ? [small, 'Đ'] : [capital, 'đ']
    if (capital.length === 0 || small.length === 0) return []
    return wrong.map(({ match, start }): Finding => {
      const fix = `${match[1]} ${letter}oàn`
      return { code: 'mixed-spelling', start, end: start + fix.length, fix }
    })
  })
}
