import { foldForSearch } from '../../kernel/text.ts'
import type { Finding } from '../finding.ts'
import { anyOf, placesIn, type Reading, type Rule } from '../reading.ts'

const LEVELS =
  'đoàn xã|đoàn phường|đoàn thị trấn|đoàn trường|đoàn cơ quan|xã đoàn|phường đoàn|chi đoàn ấp|chi đoàn|huyện đoàn|thành đoàn|tỉnh đoàn'
const KINDS = 'xã|phường|thị trấn|ấp|thpt|thcs|tiểu học'
/** A unit as texts name it: what it is, then a name with capitals. */
const UNIT =
  /(?<![\p{L}\p{N}])(?:[Đđ]oàn (?:xã|phường|thị trấn|trường)|[Xx]ã [Đđ]oàn|[Pp]hường [Đđ]oàn|[Cc]hi đoàn ấp)((?: (?:THPT|THCS|Tiểu học))?(?: \p{Lu}[\p{Ll}\p{M}]+){1,3})/gu
const PREFIX = new RegExp(`^(?:(?:${LEVELS}|${KINDS})\\s+)+`, 'iu')

/** Finds names that a phone put in the place of the sender's: "Vũng Tàu" in a text from Búng Tàu. */
export const lookalikeNames: Rule = ({ prose, unitName, lists }) => {
  if (unitName === null) return []
  const pairs = Object.entries(lists.lookalikes).filter(([name]) =>
    foldForSearch(unitName).includes(foldForSearch(name)),
  )
  return pairs.flatMap(([name, others]) =>
    placesIn({ text: prose, start: 0 }, anyOf(others)).map(
      ({ match, start }): Finding => ({
        code: 'lookalike-name',
        start,
        end: start + match[0].length,
        fix: name,
      }),
    ),
  )
}

/** Finds a text that names another unit and nowhere the one that sends it. */
export const otherUnit: Rule = reading => {
  const own = ownName(reading)
  if (own === null || reading.unitName === null || foldForSearch(reading.text).includes(own)) return []
  // A name that a phone changed is the sender's own, and told already.
  if (lookalikeNames(reading).length > 0) return []
  const { index, 0: piece = '' } = reading.prose.matchAll(UNIT).next().value ?? {}
  if (index === undefined) return []
  const values = { unit: reading.unitName }
  return [{ code: 'other-unit', start: index, end: index + piece.length, values, fix: reading.unitName }]
}

/** The name without what the unit is: "hoa an". Too short a rest would be found everywhere. */
function ownName({ unitName }: Reading): string | null {
  const name = foldForSearch(unitName?.replace(PREFIX, '') ?? '')
  return name.length < 3 ? null : name
}
